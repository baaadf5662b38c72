"""Where a reply ends is known to the byte, however its bytes are cut; what follows makes its connection unusable."""

from __future__ import annotations

import gzip
from itertools import pairwise

import pytest

from runtime.transports.framing import Framing

OK = b"HTTP/1.1 200 OK\r\n"
GET = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n"
WHOLE = {
    "length": OK + b"Content-Length: 3\r\n\r\nabc",
    "length, twice the same": OK + b"Content-Length: 3\r\nX: y\r\nContent-Length: 3\r\n\r\nabc",
    "LF only": b"HTTP/1.1 200 OK\ncontent-length:  3 \n\nabc",
    "nothing": b"HTTP/1.1 204 No Content\r\n\r\n",
    "304 with a length": b"HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n",
    "chunked": OK + b"Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n",
    "chunked and a length": OK + b"Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n",
    "interim replies": b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nLink: x\r\n\r\n"
    + OK
    + b"Content-Length: 0\r\n\r\n",
    "a head within a body": OK + b"Content-Length: 19\r\n\r\n" + OK + b"\r\n",
    "bytes of any kind": OK + b"Content-Length: 25\r\n\r\n" + gzip.compress(b"abcde", mtime=0),
}
ODD = {
    "no length": OK + b"\r\nabc",
    "two lengths": OK + b"Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
    "a length that is none": OK + b"Content-Length: x\r\n\r\nabc",
    "trailers": OK + b"Transfer-Encoding: chunked\r\n\r\n0\r\nX: y\r\n\r\n",
    "no chunk": OK + b"Transfer-Encoding: chunked\r\n\r\nxyz\r\n0\r\n\r\n",
    "another protocol": b"HTTP/1.1 101 Switching Protocols\r\n\r\n",
    "no HTTP": b"SSH-2.0\r\n\r\n",
}


def fed(*pieces: bytes) -> Framing:
    framing = Framing()
    framing.sent(GET)
    for piece in pieces:
        framing.came(piece)
    return framing


@pytest.mark.parametrize("reply", WHOLE.values(), ids=WHOLE)
def test_every_cut_of_a_reply(reply: bytes) -> None:
    for cut in range(len(reply) + 1):
        assert fed(reply[:cut], reply[cut:]).clean
        if cut < len(reply):
            assert not fed(reply[:cut]).clean
        assert not fed(reply[:cut], reply[cut:] + b"H").clean
    assert fed(*(reply[place : place + 1] for place in range(len(reply)))).clean
    assert not fed(reply, b"H").clean


@pytest.mark.parametrize("reply", ODD.values(), ids=ODD)
def test_what_is_not_understood(reply: bytes) -> None:
    for cut in range(len(reply) + 1):
        assert not fed(reply[:cut], reply[cut:]).clean


@pytest.mark.parametrize("reply", WHOLE.values(), ids=WHOLE)
def test_odd_once_is_odd_for_good(reply: bytes) -> None:
    for first, second in pairwise((reply + b"H", reply, reply)):
        framing = fed(first)
        framing.sent(GET)
        framing.came(second)
        assert not (first.endswith(b"H") and framing.clean)
    late = fed(reply)
    late.came(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    late.sent(GET)
    late.came(reply)
    assert not late.clean


def test_one_reply_after_another() -> None:
    framing = Framing()
    assert framing.clean
    for reply in WHOLE.values():
        framing.sent(GET)
        framing.sent(b"more of the request")
        assert not framing.clean
        framing.came(reply)
        assert framing.clean


def test_head_has_no_body() -> None:
    framing = Framing()
    framing.sent(b"HEAD / HTTP/1.1\r\n\r\n")
    framing.came(OK + b"Content-Length: 3\r\n\r\n")
    assert framing.clean
    framing.came(b"abc")
    assert not framing.clean


def test_other_protocols_before_and_instead() -> None:
    socks = Framing()
    for question, answer in ((b"\x05\x01\x00", b"\x05\x00"), (b"\x05\x01\x00\x03", b"\x05\x00\x00\x01" + bytes(6))):
        socks.sent(question)
        socks.came(answer)
    socks.sent(GET)
    socks.came(WHOLE["length"])
    assert socks.clean
    second = Framing()
    second.sent(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
    second.came(b"anything")
    assert second.clean

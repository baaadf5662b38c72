"""The httpx2 adapters against a real server on loopback, each test with the sync and the async one."""

from __future__ import annotations

import asyncio
import gzip
import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from loopback import Loopback, Reply
from transport_kit import QUICK, Async, Sync, both, chunks, get

from runtime.http.messages import Request
from runtime.request.files import Upload, opened
from runtime.request.form_writer import multipart
from runtime.transports.httpx2 import AsyncHTTPX2Transport, HTTPX2Transport


@both
def test_a_request_arrives_as_it_was_built(send: Any, server: Loopback) -> None:
    server.script(Reply.json({"id": 1}, 201, X_Request_Id="r"))
    request = Request(
        "PATCH", f"{server.url}/a%2Fb/c;d=1?q=%20x&q=y", {"Accept": "a/b", "X-Ü".replace("Ü", "U"): "ü"}, b"{}"
    )
    [(status, headers, body)] = send(request)
    assert (status, body) == (201, b'{"id": 1}')
    assert headers["x-request-id"] == "r"
    received = server.last
    assert received.method == "PATCH"
    assert received.target == "/a%2Fb/c;d=1?q=%20x&q=y"
    assert received.body == b"{}"
    assert [name for name, _ in received.headers] == ["Host", "Accept", "X-U", "Accept-Encoding", "Content-Length"]
    assert received.header("Host") == f"127.0.0.1:{server.port}"
    assert received.header("X-U") == "ü".encode().decode("latin-1")
    assert received.header("Accept-Encoding") == "gzip, deflate"


@both
def test_secret_query_values_are_sent(send: Any, server: Loopback) -> None:
    request = get(server, "/x")
    request.add_query("key", "s")
    send(request)
    assert server.last.target == "/x?key=s"


@both
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH"])
def test_no_body_is_announced_where_one_is_expected(send: Any, server: Loopback, method: str) -> None:
    send(Request(method, server.url + "/", {}))
    assert server.last.header("Content-Length") == "0"


@both
@pytest.mark.parametrize("method", ["GET", "DELETE", "HEAD", "OPTIONS", "QUERY"])
def test_any_method(send: Any, server: Loopback, method: str) -> None:
    [(status, _, body)] = send(Request(method, server.url + "/", {}))
    assert (status, server.last.method) == (200, method)
    assert body == (b"" if method == "HEAD" else b"{}")


@both
def test_connections_are_kept_and_closed(send: Any, server: Loopback) -> None:
    send(*[get(server) for _ in range(5)])
    assert (len(server.received), server.accepted) == (5, 1)
    assert server.wait_closed() == 0


@both
def test_headers_of_the_caller_win(send: Any, server: Loopback) -> None:
    send(get(server, **{"accept-encoding": "identity", "HOST": "other"}))
    assert server.last.header("Accept-Encoding") == "identity"
    assert server.last.header("Host") == "other"


@both
def test_compressed_replies(send: Any, server: Loopback) -> None:
    server.script(Reply(body=gzip.compress(b"x" * 1000), headers={"Content-Encoding": "gzip"}))
    [(_, headers, body)] = send(get(server))
    assert body == b"x" * 1000
    assert headers["content-encoding"] == "gzip"


@both
def test_redirects_are_not_followed(send: Any, server: Loopback) -> None:
    server.script(Reply(302, headers={"Location": "/elsewhere"}))
    [(status, headers, _)] = send(get(server))
    assert (status, headers["location"], len(server.received)) == (302, "/elsewhere", 1)


@both
def test_no_cookie_is_remembered(send: Any, server: Loopback) -> None:
    server.script(Reply(headers={"Set-Cookie": "a=1"}))
    send(get(server), get(server))
    assert server.last.header("Cookie") is None


@both
def test_no_credentials_are_taken_from_the_url(send: Any, server: Loopback) -> None:
    send(Request("GET", server.url.replace("://", "://user:pass@") + "/", {}))
    assert server.last.header("Authorization") is None
    assert server.last.header("Host") == f"127.0.0.1:{server.port}"


@both
@pytest.mark.parametrize(
    ("tail", "target"),
    [("", "/"), ("?a=1", "/?a=1"), ("/ä b#c", "/%C3%A4%20b"), ("/a#b", "/a"), ("/%zz", "/%zz"), ("/a?b=/c", "/a?b=/c")],
)
def test_urls_that_build_never_makes(send: Any, server: Loopback, tail: str, target: str) -> None:
    send(Request("GET", server.url + tail, {}), Request("GET", server.url + "/again", {}))
    assert [each.target for each in server.received] == [target, "/again"]


# ---- bodies ----


@both
def test_streams_of_unknown_length_are_chunked(send: Any, server: Loopback) -> None:
    send(Request("PUT", server.url + "/", {}, opened(chunks(), "body")))
    assert server.last.body == b"x" * 3000
    assert server.last.header("Transfer-Encoding") == "chunked"
    assert server.last.header("Content-Length") is None


@both
def test_files_tell_their_length(send: Any, server: Loopback, tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(os.urandom(700_000))
    request = Request("PUT", server.url + "/", {}, opened(path, "body"))
    send(request, request)
    for received in server.received:
        assert received.body == path.read_bytes()
        assert received.header("Content-Length") == "700000"
        assert received.header("Transfer-Encoding") is None


@both
def test_multipart(send: Any, server: Loopback, tmp_path: Path) -> None:
    path = tmp_path / "f.txt"
    path.write_text("content")
    content, content_type = multipart({"file": path, "n": 1}, "multipart/form-data", {})
    send(Request("POST", server.url + "/", {"Content-Type": content_type}, content))
    assert int(server.last.header("Content-Length") or 0) == len(server.last.body)
    assert b'filename="f.txt"' in server.last.body
    assert server.last.header("Content-Type") == content_type


@both
def test_a_length_given_by_the_caller(send: Any, server: Loopback) -> None:
    send(Request("PUT", server.url + "/", {}, opened(Upload(chunks(), length=3000), "body")))
    assert server.last.header("Content-Length") == "3000"


@both
def test_an_error_of_the_content_is_the_callers_and_frees_the_connection(send: Any, server: Loopback) -> None:
    def broken() -> Iterator[bytes]:
        yield b"x"
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        send(Request("PUT", server.url + "/", {}, opened(broken(), "body")))
    assert server.wait_closed() == 0


def test_async_content_needs_the_async_client(server: Loopback) -> None:
    async def source() -> AsyncIterator[bytes]:
        yield b"ab"
        yield b"c"

    Async()(Request("PUT", server.url + "/", {}, opened(source(), "body")))
    assert server.last.body == b"abc"
    with pytest.raises(TypeError, match="only be sent by the async client"):
        Sync()(Request("PUT", server.url + "/", {}, opened(source(), "body")))


# ---- replies in pieces ----


def test_sync_replies_in_pieces(server: Loopback) -> None:
    transport = HTTPX2Transport()
    packed = gzip.compress(b"abcdef")
    server.script(
        Reply(chunks=[b"ab", b"cdef"]),
        Reply(chunks=[b"ab", b"cdef"]),
        Reply(body=packed, headers={"Content-Encoding": "gzip"}),
        Reply(body=b"abcdef"),
    )
    assert b"".join(transport.send(get(server), QUICK).iter_bytes()) == b"abcdef"
    assert list(transport.send(get(server), QUICK).iter_bytes(4)) == [b"abcd", b"ef"]
    assert b"".join(transport.send(get(server), QUICK).iter_bytes()) == b"abcdef"
    response = transport.send(get(server), QUICK)
    assert response.read() == response.read() == b"abcdef"
    assert list(response.iter_bytes(4)) == [b"abcd", b"ef"]
    response.close()
    assert server.accepted == 1
    early = transport.send(get(server), QUICK)
    early.close()
    early.close()
    transport.close()
    assert server.wait_closed() == 0


def test_async_replies_in_pieces(server: Loopback) -> None:
    packed = gzip.compress(b"abcdef")
    server.script(
        Reply(chunks=[b"ab", b"cdef"]),
        Reply(body=packed, headers={"Content-Encoding": "gzip"}),
        Reply(body=b"abcdef"),
    )

    async def run() -> None:
        transport = AsyncHTTPX2Transport()

        async def pieces(size: int | None = None) -> list[bytes]:
            response = await transport.send(get(server), QUICK)
            return [piece async for piece in response.aiter_bytes(size)]

        assert await pieces(4) == [b"abcd", b"ef"]
        assert b"".join(await pieces()) == b"abcdef"
        response = await transport.send(get(server), QUICK)
        assert await response.aread() == await response.aread() == b"abcdef"
        assert [piece async for piece in response.aiter_bytes(4)] == [b"abcd", b"ef"]
        assert server.accepted == 1
        early = await transport.send(get(server), QUICK)
        await early.aclose()
        await early.aclose()
        await transport.aclose()

    asyncio.run(run())
    assert server.wait_closed() == 0

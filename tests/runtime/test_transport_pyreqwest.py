"""The pyreqwest adapters against a real server on loopback, each test with the sync and the async one."""

from __future__ import annotations

import asyncio
import gzip
import os
import pickle
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from loopback import Loopback, Reply
from transport_kit import QUICK, Answers, chunks, get

from runtime.http.messages import Request, TransportFailure
from runtime.http.timeout import Timeout
from runtime.request.files import opened
from runtime.transports.pyreqwest import AsyncPyreqwestTransport, PyreqwestTransport

OK = b"HTTP/1.1 200 OK\r\n"


class Sync:
    """Sends a series of requests through one sync adapter; `pieces` reads the last reply in pieces and stops early."""

    def __call__(self, *requests: Request, timeout: Timeout = QUICK, **settings: Any) -> Answers:
        transport = PyreqwestTransport(**settings)
        try:
            answers = []
            for request in requests:
                response = transport.send(request, timeout)
                answers.append((response.status, response.headers, response.read()))
                assert response.read() == b"".join(response.iter_bytes(7)) == answers[-1][2]
            return answers
        finally:
            transport.close()
            transport.close()

    def pieces(self, request: Request, *, size: int | None = None, most: int = 99) -> list[bytes]:
        transport = PyreqwestTransport(max_connections=1)
        response = transport.send(request, QUICK)
        found = []
        for piece in response.iter_bytes(size):
            found.append(piece)
            if len(found) == most:
                break
        response.close()
        response.close()
        transport.send(request, QUICK).close()  # its connection, or its place, is free again
        transport.close()
        return found

    def after_close(self, request: Request) -> None:
        transport = PyreqwestTransport()
        transport.send(request, QUICK).read()
        transport.close()
        transport.send(request, QUICK)


class Async:
    """The same through the async one."""

    def __call__(self, *requests: Request, timeout: Timeout = QUICK, **settings: Any) -> Answers:
        async def run() -> Answers:
            transport = AsyncPyreqwestTransport(**settings)
            try:
                answers = []
                for request in requests:
                    response = await transport.send(request, timeout)
                    answers.append((response.status, response.headers, await response.aread()))
                    again = b"".join([piece async for piece in response.aiter_bytes(7)])
                    assert await response.aread() == again == answers[-1][2]
                return answers
            finally:
                await transport.aclose()
                await transport.aclose()

        return asyncio.run(run())

    def pieces(self, request: Request, *, size: int | None = None, most: int = 99) -> list[bytes]:
        async def run() -> list[bytes]:
            transport = AsyncPyreqwestTransport(max_connections=1)
            response = await transport.send(request, QUICK)
            found = []
            async for piece in response.aiter_bytes(size):
                found.append(piece)
                if len(found) == most:
                    break
            await response.aclose()
            await response.aclose()
            await (await transport.send(request, QUICK)).aclose()
            await transport.aclose()
            return found

        return asyncio.run(run())

    def after_close(self, request: Request) -> None:
        async def run() -> None:
            transport = AsyncPyreqwestTransport()
            await (await transport.send(request, QUICK)).aread()
            await transport.aclose()
            await transport.send(request, QUICK)

        asyncio.run(run())


both = pytest.mark.parametrize("send", [Sync(), Async()], ids=["sync", "async"])


@both
def test_a_request_arrives_as_it_was_built(send: Any, server: Loopback) -> None:
    server.script(Reply.json({"id": 1}, 201, X_Request_Id="r"))
    [(status, headers, body)] = send(
        Request("PATCH", f"{server.url}/a%2Fb/c;d=1?q=%20x&q=y", {"Accept": "a/b", "X-U": "ü"}, b"{}")
    )
    assert (status, headers["x-request-id"], body) == (201, "r", b'{"id": 1}')
    received = server.last
    assert (received.method, received.target, received.body) == ("PATCH", "/a%2Fb/c;d=1?q=%20x&q=y", b"{}")
    assert received.header("Host") == f"127.0.0.1:{server.port}"
    assert received.header("X-U") == "ü".encode().decode("latin-1")
    assert (received.header("Accept"), received.header("Accept-Encoding")) == ("a/b", "gzip, deflate")
    assert received.header("Content-Length") == "2"


@both
def test_headers_that_come_several_times(send: Any, server: Loopback) -> None:
    server.script(Reply(headers=[("Set-Cookie", "a=1"), ("X-Name", "ü"), ("Set-Cookie", "b=2")]))
    [(_, headers, _), _] = send(get(server), get(server))
    assert headers.get_list("set-cookie") == ["a=1", "b=2"]
    assert "x-name" not in headers  # what is not ASCII is missing
    assert server.last.header("Cookie") is None


@both
@pytest.mark.parametrize("status", [204, 302, 404, 503])
def test_any_status_is_a_reply_and_no_redirect_is_followed(send: Any, server: Loopback, status: int) -> None:
    server.script(Reply(status, headers={"Location": "/elsewhere"}))
    [(got, headers, body)] = send(get(server))
    assert (got, headers["location"], body, len(server.received)) == (status, "/elsewhere", b"", 1)


@both
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "QUERY"])
def test_methods_and_no_credentials_of_the_url(send: Any, server: Loopback, method: str) -> None:
    send(Request(method, server.url.replace("://", "://user:pass@") + "/", {"HOST": "other"}))
    assert (server.last.method, server.last.header("Authorization")) == (method, None)
    assert server.last.header("Host") == "other"
    assert server.last.header("Content-Length") == ("0" if method in ("POST", "QUERY") else None)


@both
def test_streams_of_unknown_length_are_chunked(send: Any, server: Loopback) -> None:
    send(Request("PUT", server.url + "/", {}, opened(chunks(), "body")))
    assert server.last.body == b"x" * 3000
    assert server.last.header("Transfer-Encoding") == "chunked"
    assert server.last.header("Content-Length") is None


@both
def test_an_error_of_the_content_is_the_callers(send: Any, server: Loopback) -> None:
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


@both
def test_a_download_in_pieces_and_given_up_early(send: Any, server: Loopback) -> None:
    server.script(Reply(chunks=[b"ab", b"cdef"]))
    assert send.pieces(get(server), size=4) == [b"abcd", b"ef"]
    server.script(Reply(body=b"x" * 20_000_000))
    assert send.pieces(get(server), size=1000, most=2) == [b"x" * 1000] * 2
    assert server.wait_closed() == 0


@both
def test_gzip(send: Any, server: Loopback) -> None:
    packed = gzip.compress(b"abc" * 1000) + gzip.compress(b"def")
    reply = Reply(body=packed, headers={"Content-Encoding": "gzip"})
    server.script(reply, reply)
    [(_, headers, body)] = send(get(server))
    assert (headers["content-encoding"], body) == ("gzip", b"abc" * 1000 + b"def")
    assert b"".join(send.pieces(get(server))) == body


@both
def test_connections_are_kept_and_closed(send: Any, server: Loopback) -> None:
    send(*[get(server) for _ in range(5)])
    assert (len(server.received), server.accepted) == (5, 1)
    assert server.wait_closed() == 0


@both
@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (Reply(drop=True), "protocol"),
        (Reply(reset=True), "read"),
        (Reply(raw=b"SSH-2.0-nonsense\r\n\r\n"), "protocol"),
        (Reply(raw=OK + b"Content-Length: 10\r\n\r\nabc"), "protocol"),
        (Reply(raw=OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n"), "protocol"),
        (Reply(raw=OK + b"Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"), "protocol"),
        (Reply(body=b"no gzip", headers={"Content-Encoding": "gzip"}), "decode"),
        (Reply(body=gzip.compress(b"x" * 99)[:-9], headers={"Content-Encoding": "gzip"}), "decode"),
        (Reply(body=b"x", headers={"Content-Encoding": "br"}), "decode"),
    ],
)
def test_broken_replies(send: Any, server: Loopback, reply: Reply, kind: str) -> None:
    server.script(Reply(), reply)
    with pytest.raises(TransportFailure) as caught:
        send(get(server), get(server, "/?key=canary"))
    assert (caught.value.kind, caught.value.sent) == (kind, True)
    assert server.url in str(caught.value)
    assert "canary" not in str(caught.value)
    assert len(server.received) == 2  # and nothing is tried again
    assert server.wait_closed() == 0


@both
def test_a_reset_inside_the_body(send: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            connection, _ = listener.accept()
            connection.recv(65536)
            connection.sendall(OK + b"Content-Length: 10\r\n\r\nabc")
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            connection.close()

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        with pytest.raises(TransportFailure) as caught:
            send(Request("GET", f"http://127.0.0.1:{listener.getsockname()[1]}/", {}))
        thread.join(2)
    assert caught.value.kind in ("read", "protocol")
    assert caught.value.sent


@both
def test_nobody_listens(send: Any) -> None:
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        with pytest.raises(TransportFailure, match="could not connect to") as caught:
            send(Request("GET", f"http://127.0.0.1:{reserved.getsockname()[1]}/?key=canary", {}))
    assert (caught.value.kind, caught.value.sent) == ("connect", False)
    assert "canary" not in str(caught.value)
    assert pickle.loads(pickle.dumps(caught.value)).kind == "connect"


@both
def test_slow_replies(send: Any, server: Loopback) -> None:
    for slow in (Reply(delay=0.5), Reply(chunks=[b"a", b"b"], pause=0.5)):
        server.script(slow)
        with pytest.raises(TransportFailure) as caught:
            send(get(server), timeout=Timeout(read=0.05))
        assert (caught.value.kind, caught.value.sent, caught.value.timed_out) == ("timeout-read", True, True)


@both
@pytest.mark.parametrize(
    ("url", "kind"),
    [("ftp://h/x", "url"), ("/relative", "url"), ("http://h:port/x", "url"), ("http://no-such-host.invalid/x", "dns")],
)
def test_unusable_urls(send: Any, url: str, kind: str) -> None:
    with pytest.raises(TransportFailure) as caught:
        send(Request("GET", url, {}), trust_env=False)
    assert (caught.value.kind, caught.value.sent) == (kind, False)


@both
def test_tls_that_is_none(send: Any, server: Loopback) -> None:
    with pytest.raises(TransportFailure) as caught:
        send(Request("GET", server.url.replace("http:", "https:") + "/", {}))
    assert (caught.value.kind, caught.value.sent) == ("tls", False)


@both
def test_a_proxy(send: Any, server: Loopback) -> None:
    send(Request("GET", "http://far.example/x", {}), proxy=server.url)
    assert (server.last.target, server.last.header("Host")) == ("http://far.example/x", "far.example")


@both
def test_after_close_nothing_is_sent(send: Any, server: Loopback) -> None:
    with pytest.raises(TransportFailure, match="closed") as caught:
        send.after_close(get(server))
    assert (caught.value.kind, caught.value.sent, len(server.received)) == ("closed", False, 1)
    assert server.wait_closed() == 0


def test_after_a_fork_it_says_so(server: Loopback) -> None:
    transport = PyreqwestTransport()
    transport.send(get(server), QUICK).read()
    child = os.fork()
    if child == 0:
        told = 1
        try:
            transport.send(get(server), QUICK)
        except TransportFailure as failure:
            told = 0 if failure.kind == "closed" and not failure.sent else 2
        finally:
            os._exit(told)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert transport.send(get(server), QUICK).read() == b"{}"
    transport.close()
    assert server.accepted == 1

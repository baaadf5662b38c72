"""The httpx2 adapters against a real server on loopback, each test with the sync and the async one."""

from __future__ import annotations

import asyncio
import gzip
import os
import pickle
import socket
import threading
import zlib
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from loopback import Loopback, Reply

from runtime.files import Upload, opened
from runtime.forms import multipart
from runtime.options import Timeout
from runtime.transport import Headers, Request, TransportFailure
from runtime.transports import default_async_transport, default_transport
from runtime.transports.httpx2 import AsyncHTTPX2Transport, HTTPX2Transport
from runtime.transports.routes import Route, environment_proxy, origin_of, parsed

QUICK = Timeout(connect=2.0, read=2.0, write=2.0, pool=2.0)


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as running:
        yield running


Answers = list[tuple[int, Headers, bytes]]


class Sync:
    """Sends a series of requests through the sync adapter."""

    def __call__(self, *requests: Request, timeout: Timeout = QUICK, **settings: Any) -> Answers:
        transport = HTTPX2Transport(**settings)
        try:
            answers = []
            for request in requests:
                response = transport.send(request, timeout)
                answers.append((response.status, response.headers, response.read()))
            return answers
        finally:
            transport.close()


class Async:
    """The same through the async one."""

    def __call__(
        self, *requests: Request, timeout: Timeout = QUICK, **settings: Any
    ) -> list[tuple[int, Headers, bytes]]:
        async def run() -> list[tuple[int, Headers, bytes]]:
            transport = AsyncHTTPX2Transport(**settings)
            try:
                answers = []
                for request in requests:
                    response = await transport.send(request, timeout)
                    answers.append((response.status, response.headers, await response.aread()))
                return answers
            finally:
                await transport.aclose()

        return asyncio.run(run())


both = pytest.mark.parametrize("send", [Sync(), Async()], ids=["sync", "async"])


def get(server: Loopback, path: str = "/", **headers: str) -> Request:
    return Request("GET", server.url + path, headers)


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


def chunks() -> Iterator[bytes]:
    for _ in range(3):
        yield b"x" * 1000


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
        Reply(body=packed, headers={"Content-Encoding": "gzip"}),
        Reply(body=b"abcdef"),
    )
    assert b"".join(transport.send(get(server), QUICK).iter_bytes()) == b"abcdef"
    assert list(transport.send(get(server), QUICK).iter_bytes(4)) == [b"abcd", b"ef"]
    assert b"".join(transport.send(get(server), QUICK).iter_bytes()) == b"abcdef"
    assert b"".join(transport.send(get(server), QUICK).iter_raw()) == packed
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
        Reply(body=packed, headers={"Content-Encoding": "gzip"}),
        Reply(body=b"abcdef"),
    )

    async def run() -> None:
        transport = AsyncHTTPX2Transport()

        async def pieces(raw: bool, size: int | None = None) -> list[bytes]:
            response = await transport.send(get(server), QUICK)
            return [piece async for piece in (response.aiter_raw(size) if raw else response.aiter_bytes(size))]

        assert await pieces(False, 4) == [b"abcd", b"ef"]
        assert b"".join(await pieces(False)) == b"abcdef"
        assert b"".join(await pieces(True)) == packed
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


# ---- failures ----

OK = b"HTTP/1.1 200 OK\r\n"


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
    ],
)
def test_broken_replies(send: Any, server: Loopback, reply: Reply, kind: str) -> None:
    server.script(reply)
    with pytest.raises(TransportFailure) as caught:
        send(get(server))
    assert (caught.value.kind, caught.value.sent) == (kind, True)
    assert server.url in str(caught.value)
    assert isinstance(caught.value.__cause__, httpx2.HTTPError | zlib.error)
    assert server.wait_closed() == 0


@both
def test_nobody_listens(send: Any) -> None:
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{reserved.getsockname()[1]}"
        with pytest.raises(TransportFailure, match="could not connect to") as caught:
            send(Request("GET", url + "/", {}))
    assert (caught.value.kind, caught.value.sent) == ("connect", False)
    assert pickle.loads(pickle.dumps(caught.value)).kind == "connect"


@both
def test_a_slow_reply(send: Any, server: Loopback) -> None:
    server.script(Reply(delay=0.5))
    with pytest.raises(TransportFailure, match="did not answer in time") as caught:
        send(get(server), timeout=Timeout(read=0.05))
    assert (caught.value.kind, caught.value.sent, caught.value.timed_out) == ("timeout-read", True, True)


@both
def test_a_slow_body(send: Any, server: Loopback) -> None:
    server.script(Reply(chunks=[b"a", b"b"], pause=0.4))
    with pytest.raises(TransportFailure) as caught:
        send(get(server), timeout=Timeout(read=0.05))
    assert caught.value.kind == "timeout-read"


@both
@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("ftp://h/x", "url"),
        ("file:///etc/passwd", "url"),
        ("/relative", "url"),
        ("http:///x", "url"),
        ("http://[::1/x", "url"),
        ("http://h:port/x", "url"),
        (f"http://{'a' * 64}.example/x", "url"),
        ("http://no-such-host.invalid/x", "dns"),
    ],
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


def test_after_close_nothing_is_sent(server: Loopback) -> None:
    transport = default_transport()
    transport.close()
    transport.close()
    with pytest.raises(TransportFailure, match="closed") as caught:
        transport.send(get(server), QUICK)
    assert (caught.value.kind, caught.value.sent) == ("closed", False)

    async def run() -> None:
        other = default_async_transport()
        await other.aclose()
        await other.aclose()
        with pytest.raises(TransportFailure, match="closed"):
            await other.send(get(server), QUICK)

    asyncio.run(run())
    assert server.received == []


@both
def test_the_pool_has_an_end(send: Any, server: Loopback) -> None:
    server.default = Reply(chunks=[b"a", b"b"], pause=0.1)
    failures: list[TransportFailure] = []
    if isinstance(send, Sync):
        transport = HTTPX2Transport(max_connections=1)
        held = transport.send(get(server), QUICK)
        with pytest.raises(TransportFailure) as caught:
            transport.send(get(server), Timeout(pool=0.05))
        failures.append(caught.value)
        held.close()
        assert transport.send(get(server), QUICK).read() == b"ab"
        transport.close()
    else:

        async def run() -> None:
            transport = AsyncHTTPX2Transport(max_connections=1)
            held = await transport.send(get(server), QUICK)
            with pytest.raises(TransportFailure) as caught:
                await transport.send(get(server), Timeout(pool=0.05))
            failures.append(caught.value)
            await held.aclose()
            assert await (await transport.send(get(server), QUICK)).aread() == b"ab"
            await transport.aclose()

        asyncio.run(run())
    assert [(each.kind, each.sent) for each in failures] == [("timeout-pool", False)]


# ---- many at once, loops, processes ----


def test_many_threads_share_a_transport(server: Loopback) -> None:
    transport = HTTPX2Transport()
    results: list[bytes] = []

    def work(number: int) -> None:
        for _ in range(3):
            results.append(transport.send(get(server, f"/{number}"), QUICK).read())

    threads = [threading.Thread(target=work, args=(number,)) for number in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    transport.close()
    assert results == [b"{}"] * 48
    assert server.accepted <= 16
    assert server.wait_closed() == 0


def test_many_tasks_share_a_transport_and_its_connections(server: Loopback) -> None:
    async def run() -> None:
        transport = AsyncHTTPX2Transport(max_connections=10)

        async def work(number: int) -> bytes:
            return await (await transport.send(get(server, f"/{number}"), QUICK)).aread()

        assert await asyncio.gather(*[work(number) for number in range(60)]) == [b"{}"] * 60
        assert server.accepted <= 12  # whole pools of four
        await transport.aclose()

    asyncio.run(run())
    assert server.wait_closed() == 0


def test_a_cancelled_call_gives_its_connection_back(server: Loopback) -> None:
    server.script(Reply(delay=5))

    async def run() -> None:
        transport = AsyncHTTPX2Transport(max_connections=1)
        task = asyncio.create_task(transport.send(get(server), QUICK))
        while not server.received:
            await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await (await transport.send(get(server), QUICK)).aread() == b"{}"
        await transport.aclose()

    asyncio.run(run())


def test_one_async_transport_in_two_event_loops(server: Loopback) -> None:
    transport = AsyncHTTPX2Transport()

    async def call() -> bytes:
        return await (await transport.send(get(server), QUICK)).aread()

    assert [asyncio.run(call()), asyncio.run(call())] == [b"{}", b"{}"]


def test_after_a_fork_connections_are_not_shared(server: Loopback) -> None:
    transport = HTTPX2Transport()
    transport.send(get(server), QUICK).read()
    child = os.fork()
    if child == 0:
        ok = False
        try:
            ok = transport.send(get(server), QUICK).read() == b"{}"
        finally:
            os._exit(0 if ok else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert transport.send(get(server), QUICK).read() == b"{}"
    assert server.received[0].peer == server.received[2].peer != server.received[1].peer
    transport.close()


# ---- settings ----


@both
def test_a_client_of_ones_own(send: Any, server: Loopback) -> None:
    seen: list[str] = []
    if isinstance(send, Sync):
        with httpx2.Client(event_hooks={"request": [lambda request: seen.append(request.method)]}) as client:
            [(status, _, body)] = send(Request("PUT", server.url + "/x", {}, opened(chunks(), "body")), client=client)
            assert not client.is_closed
    else:

        async def hook(request: httpx2.Request) -> None:
            seen.append(request.method)

        async def run() -> tuple[int, bytes]:
            async with httpx2.AsyncClient(event_hooks={"request": [hook]}) as client:
                transport = AsyncHTTPX2Transport(client)
                response = await transport.send(Request("PUT", server.url + "/x", {}, opened(chunks(), "body")), QUICK)
                body = await response.aread()
                await transport.aclose()
                assert not client.is_closed
                return response.status, body

        status, body = asyncio.run(run())
    assert (status, body, seen) == (200, b"{}", ["PUT"])
    assert server.last.body == b"x" * 3000
    assert server.last.header("Transfer-Encoding") == "chunked"


@both
def test_proxies(send: Any, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    send(Request("GET", "http://far.example/x", {}), proxy=server.url)
    assert (server.last.target, server.last.header("Host")) == ("http://far.example/x", "far.example")
    monkeypatch.setenv("HTTP_PROXY", server.url)
    monkeypatch.setenv("http_proxy", server.url)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    send(Request("GET", "http://near.example/x", {}), get(server, "/direct"))
    assert [each.target for each in server.received[1:]] == ["http://near.example/x", "/direct"]


@pytest.mark.parametrize(
    ("url", "no_proxy", "expected"),
    [
        ("http://a.example/", "", "http://proxy:1"),
        ("https://a.example/", "", "http://secure:2"),
        ("http://a.example/", "example", None),
        ("http://a.example/", ".a.example", None),
        ("http://ba.example/", "a.example", "http://proxy:1"),
        ("http://a.example/", "*", None),
        ("http://a.example:81/", "a.example:81", None),
        ("http://a.example/", "a.example:81", "http://proxy:1"),
        ("http://10.1.2.3/", "10.0.0.0/8, nonsense/x", None),
        ("http://11.1.2.3/", "10.0.0.0/8", "http://proxy:1"),
        ("http://[fd00::1]/", "fd00::/8", None),
    ],
)
def test_proxies_of_the_environment(
    url: str, no_proxy: str, expected: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    assert environment_proxy(parsed(url)) is None
    monkeypatch.setenv("http_proxy", "proxy:1")
    monkeypatch.setenv("https_proxy", "http://secure:2")
    monkeypatch.setenv("no_proxy", no_proxy)
    assert environment_proxy(parsed(url)) == expected


def test_origins() -> None:
    assert origin_of("http://a") == "http://a"
    assert origin_of("http://a/b") == "http://a"
    assert origin_of("https://a:1/b/c") == "https://a:1"
    route = parsed("HTTP://Ex.Example:80/x")
    assert isinstance(route, Route)
    assert route.origin == "http://ex.example"
    assert parsed("http://münchen.example/").raw_host == b"xn--mnchen-3ya.example"


def test_transports_show_no_proxy_password() -> None:
    assert "canary" not in repr(HTTPX2Transport(proxy="http://u:canary@h:1"))
    assert "canary" not in repr(AsyncHTTPX2Transport(proxy="http://u:canary@h:1"))

"""The httpx2 adapters where things go wrong, many at once, and with settings of the caller's."""

from __future__ import annotations

import asyncio
import os
import pickle
import socket
import threading
from typing import Any

import httpx2
import pytest
from loopback import Loopback, Reply
from transport_kit import QUICK, Sync, both, chunks, get

from runtime.http.messages import Request, TransportFailure
from runtime.http.timeout import Timeout
from runtime.request.files import opened
from runtime.transports import default_async_transport, default_transport
from runtime.transports.content_encoding import CodingError
from runtime.transports.httpx2 import AsyncHTTPX2Transport, HTTPX2Transport
from runtime.transports.httpx2_requests import Route, origin_of, parsed

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
    assert isinstance(caught.value.__cause__, httpx2.HTTPError | CodingError)
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
        assert server.accepted <= 10
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


def test_origins() -> None:
    assert origin_of("http://a") == "http://a"
    assert origin_of("http://a/b") == "http://a"
    assert origin_of("https://a:1/b/c") == "https://a:1"
    route = parsed("HTTP://Ex.Example:80/x")
    assert isinstance(route, Route)
    assert route.origin == "http://ex.example"
    assert parsed("http://münchen.example/").raw_host == b"xn--mnchen-3ya.example"

"""Whole calls over real sockets, with the transport that users get."""

from __future__ import annotations

import asyncio
import os
import socket
import threading
from pathlib import Path
from typing import Any

import pytest
from call_kit import CREATE, CURSOR, DELETE, DOWNLOAD, GET, AsyncKitClient, Flavour, KitClient, Thing, paged
from loopback import Held, Loopback, Received, Reply

from runtime.errors import ApiError, DecodeError, RequestTimeoutError, ServerError, TransportError
from runtime.options import Retry

FAST = Retry(backoff=0.001)
THING = {"id": "t1"}


def client(flavour: Flavour, url: str, **rest: Any) -> Any:
    maker = AsyncKitClient if flavour.is_async else KitClient
    return maker(base_url=url, secrets={"Key": "k1"}, retries=rest.pop("retries", FAST), **rest)


def call(flavour: Flavour, url: str, operation: Any, parameters: Any = None, body: Any = None, **rest: Any) -> Any:
    """One call of a client that lives as long as it."""
    return flavour.within(
        client(flavour, url, **rest), lambda opened: opened.things.call(operation, parameters, body=body)
    )


def test_a_call(flavour: Flavour, server: Loopback) -> None:
    server.script(Reply.json({"id": "ä"}, X_Request_Id="r1"))
    assert call(flavour, server.url, GET, {"id": "a/b", "q": "x y"}) == Thing(id="ä")
    received = server.last
    assert received.raw_path == "/base/things/a%2Fb"
    assert received.query == [("q", "x y")]
    assert received.header("x-api-key") == "k1"
    assert received.header("authorization") is None
    assert server.wait_closed() == 0


def test_a_body_and_an_empty_answer(flavour: Flavour, server: Loopback) -> None:
    server.script(Reply.json(THING, 201), Reply(204))
    assert call(flavour, server.url, CREATE, body=Thing(id="t1", size=2)) == Thing(id="t1")
    assert server.last.json() == {"id": "t1", "size": 2}
    assert server.last.header("content-type") == "application/json"
    assert call(flavour, server.url, DELETE, {"id": "1"}) is None


@pytest.mark.parametrize(
    "fault",
    [
        Reply(reset=True),
        Reply(drop=True),
        Reply(503),
        Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"),
        Reply(raw=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
        Reply(raw=b"nonsense\r\n\r\n"),
    ],
    ids=["reset", "drop", "503", "cut", "bad-chunk", "no-http"],
)
def test_faults_are_survived(flavour: Flavour, server: Loopback, fault: Reply) -> None:
    server.script(fault, Reply.json(THING))
    assert call(flavour, server.url, GET, {"id": "1"}) == Thing(id="t1")
    assert len(server.received) == 2
    server.script(fault)
    with pytest.raises((TransportError, ServerError)):
        call(flavour, server.url, CREATE, body=Thing(id="t1"))
    assert len(server.received) == 3
    assert server.wait_closed() == 0


def test_refused_and_unknown_hosts(flavour: Flavour) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with pytest.raises(ConnectionError) as caught:
        call(flavour, f"http://127.0.0.1:{port}", CREATE, body=Thing(id="1"))
    assert isinstance(caught.value, TransportError)
    assert (caught.value.sent, caught.value.attempts) == (False, 3)


def test_a_slow_server_times_out(flavour: Flavour, server: Loopback) -> None:
    server.default = Reply.json(THING, X_A="1")
    server.script(Reply(200, b"{}", delay=0.5))
    with pytest.raises(TimeoutError) as caught:
        call(flavour, server.url, GET, {"id": "1"}, timeout=0.05, retries=0)
    assert isinstance(caught.value, RequestTimeoutError)
    assert caught.value.kind == "timeout-read"


def test_a_deadline_over_a_trickling_body(flavour: Flavour, server: Loopback) -> None:
    sent: list[int] = []
    chunks = (sent.append(number) or b" " for number in range(200))  # type: ignore[func-returns-value]
    server.script(Reply(200, chunks=chunks, pause=0.02, headers={"Content-Type": "application/json"}))
    with pytest.raises(RequestTimeoutError, match="deadline"):
        call(flavour, server.url, GET, {"id": "1"}, deadline=0.15)
    assert len(sent) < 200  # the server had more to send
    assert len(server.received) == 1


def test_keys_do_not_travel_to_another_origin(flavour: Flavour, server: Loopback) -> None:
    with Loopback() as other:
        server.script(Reply(302, headers={"Location": other.url + "/x"}))
        with pytest.raises(ApiError):
            call(flavour, server.url, GET, {"id": "1"})
        assert other.received == []


def test_html_with_200(flavour: Flavour, server: Loopback) -> None:
    server.script(Reply(200, b"<html>login</html>", {"Content-Type": "text/html"}))
    with pytest.raises(DecodeError) as caught:
        call(flavour, server.url, GET, {"id": "1"})
    assert caught.value.content == b"<html>login</html>"


def test_a_download_to_a_file(flavour: Flavour, server: Loopback, tmp_path: Path) -> None:
    block = os.urandom(100_000)
    server.script(Reply(200, chunks=[block] * 20, headers={"Content-Type": "application/octet-stream"}))
    target = tmp_path / "out"
    opened = client(flavour, server.url)
    flavour.within(opened.streamed(DOWNLOAD, {"id": "1"}), lambda reply: reply.save(target))
    assert target.read_bytes() == block * 20
    flavour.run(opened.close())


def test_leaving_a_stream_early_frees_the_connection(flavour: Flavour, server: Loopback) -> None:
    server.default = Reply(200, chunks=[b"x" * 1000] * 1000, headers={"Content-Type": "application/octet-stream"})

    def once(opened: Any) -> Any:
        return opened.streamed(DOWNLOAD, {"id": "1"})

    if flavour.is_async:

        async def main() -> None:
            async with client(flavour, server.url) as opened:
                for _ in range(3):
                    async with once(opened) as reply:
                        async for _chunk in reply.iter_bytes(10):
                            break

        asyncio.run(main())
    else:
        with client(flavour, server.url) as opened:
            for _ in range(3):
                with once(opened) as reply:
                    next(reply.iter_bytes(10))
    assert server.wait_closed() == 0


def test_pages_over_one_connection(flavour: Flavour, server: Loopback) -> None:
    def answer(request: Received) -> Reply:
        at = int(dict(request.query).get("pageToken", "0"))
        return Reply.json({"items": [{"id": str(at)}], "nextToken": str(at + 1) if at < 9 else None})

    server.default = answer

    def use(opened: Any) -> Any:
        listing = opened.things.list(paged(**CURSOR))
        return listing if flavour.is_async else list(listing)

    items = flavour.within(client(flavour, server.url), use)
    assert [item.id for item in items] == [str(n) for n in range(10)]
    assert server.accepted == 1


def test_a_cancelled_call_frees_its_connection(server: Loopback) -> None:
    held = Held(Reply(200, b"{}"))
    server.default = held

    async def main() -> None:
        async with AsyncKitClient(base_url=server.url, secrets={"Key": "k"}) as opened:
            task = asyncio.create_task(opened.things.call(GET, {"id": "1"}))
            await asyncio.to_thread(held.asked.wait, 5)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    with held:  # the server answers after the call has ended, not before
        asyncio.run(main())
    assert server.wait_closed(3) == 0


def test_one_client_in_threads_and_one_in_tasks(server: Loopback) -> None:
    server.default = Reply.json(THING)
    with KitClient(base_url=server.url, secrets={"Key": "k"}) as opened:
        threads = [threading.Thread(target=opened.things.call, args=(GET, {"id": str(n)})) for n in range(32)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    async def main() -> None:
        async with AsyncKitClient(base_url=server.url, secrets={"Key": "k"}) as opened:
            await asyncio.gather(*(opened.things.call(GET, {"id": str(n)}) for n in range(100)))

    asyncio.run(main())
    assert len(server.received) == 132
    assert server.wait_closed() == 0


def test_an_async_client_in_two_event_loops_in_turn(server: Loopback) -> None:
    server.default = Reply.json(THING)
    opened = AsyncKitClient(base_url=server.url, secrets={"Key": "k"})
    for _ in range(2):
        assert asyncio.run(opened.things.call(GET, {"id": "1"})) == Thing(id="t1")
    asyncio.run(opened.close())


def test_a_client_works_after_a_fork(server: Loopback) -> None:
    server.default = Reply.json(THING)
    with KitClient(base_url=server.url, secrets={"Key": "k"}) as opened:
        opened.things.call(GET, {"id": "1"})
        child = os.fork()
        if child == 0:
            try:
                os._exit(0 if opened.things.call(GET, {"id": "2"}).id == "t1" else 1)
            finally:
                os._exit(2)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        opened.things.call(GET, {"id": "3"})
    assert server.accepted == 2

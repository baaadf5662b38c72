"""Connections of the httpx2 transports: how many, who gets which, and what is left of them in the end."""

from __future__ import annotations

import asyncio
import gc
import os
import random
import threading
import time
import warnings
from concurrent.futures import ThreadPoolExecutor

import pytest
from call_kit import GET, AsyncKitClient
from loopback import Held, Loopback, Received, Reply
from transport_kit import QUICK, get

from runtime.http.messages import TransportFailure
from runtime.transports.httpx2 import AsyncHTTPX2Transport, HTTPX2Transport


def descriptors() -> int:
    return len(os.listdir("/proc/self/fd"))


class Busy:
    """Answers a moment after so many requests were there at once, and knows how many it had."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._changed = threading.Condition()
        self.now = self.most = 0

    def __call__(self, request: Received) -> Reply:
        with self._changed:
            self.now += 1
            self.most = max(self.most, self.now)
            self._changed.notify_all()
            self._changed.wait_for(lambda: self.most >= self._limit, 20)
        time.sleep(0.02)
        with self._changed:
            self.now -= 1
        return Reply.json({})


@pytest.mark.parametrize("limit", [1, 2, 6, 25])
def test_the_limit_of_connections_is_exact(limit: int) -> None:
    with Loopback(default=Busy(limit)) as server:

        async def run() -> None:
            transport = AsyncHTTPX2Transport(max_connections=limit)

            async def one() -> None:
                await (await transport.send(get(server), QUICK)).aread()

            await asyncio.gather(*(one() for _ in range(3 * limit)))
            await transport.aclose()

        asyncio.run(run())
        assert (server.accepted, server.default.most) == (limit, limit)  # type: ignore[union-attr]
    with Loopback(default=Busy(limit)) as server, ThreadPoolExecutor(3 * limit) as threads:
        transport = HTTPX2Transport(max_connections=limit)
        list(threads.map(lambda _: transport.send(get(server), QUICK).read(), range(3 * limit)))
        transport.close()
        assert (server.accepted, server.default.most) == (limit, limit)  # type: ignore[union-attr]


def test_the_limit_holds_for_all_hosts_together() -> None:
    with Loopback() as one, Loopback() as two:

        async def run() -> None:
            transport = AsyncHTTPX2Transport(max_connections=2)
            for _ in range(5):
                for server in (one, two):
                    await (await transport.send(get(server), QUICK)).aread()
            assert (one.accepted, two.accepted) == (1, 1)  # each has one, and keeps it
            await transport.aclose()

        asyncio.run(run())


def test_no_call_waits_while_a_connection_is_free() -> None:
    """20 calls that get no answer before 180 others have theirs, over 30 connections."""
    held = Held(Reply.json({}))
    with Loopback(default=lambda request: held(request) if request.path == "/slow" else Reply.json({})) as server:

        async def run() -> int:
            transport = AsyncHTTPX2Transport(max_connections=30)

            async def one(path: str) -> bytes:
                return await (await transport.send(get(server, path), QUICK.within(10.0))).aread()

            async def quick() -> list[bytes]:
                return [await one("/quick") for _ in range(9)]

            slow = [asyncio.create_task(one("/slow")) for _ in range(20)]
            while len(server.received) < 20:
                await asyncio.sleep(0.01)
            answered = await asyncio.gather(*(quick() for _ in range(20)))
            for task in slow:
                task.cancel()
            await transport.aclose()
            return sum(map(len, answered))

        with held:
            assert asyncio.run(run()) == 180


def test_calls_that_are_given_up_lose_no_connection() -> None:
    with Loopback(default=Busy(1)) as server:

        async def run() -> None:
            transport = AsyncHTTPX2Transport(max_connections=5)
            chance = random.Random(3)

            async def one() -> None:
                await (await transport.send(get(server), QUICK.within(20.0))).aread()

            tasks: list[asyncio.Task[None]] = []
            for _ in range(300):
                tasks.append(asyncio.create_task(one()))
                if chance.random() < 0.5:
                    await asyncio.sleep(0.001)
                    chance.choice(tasks).cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            server.default = Reply.json({})
            held = [await transport.send(get(server), QUICK) for _ in range(5)]
            with pytest.raises(TransportFailure, match="no connection"):
                await transport.send(get(server), QUICK.within(0.05))
            for response in held:
                await response.aread()
            await transport.aclose()

        asyncio.run(run())
        assert server.wait_closed() == 0


def test_a_call_that_waits_when_the_client_is_closed(server: Loopback) -> None:
    server.script(Reply(chunks=[b"a", b"b"], pause=0.3))

    async def run() -> None:
        transport = AsyncHTTPX2Transport(max_connections=1)
        held = await transport.send(get(server), QUICK)
        waiting = asyncio.create_task(transport.send(get(server), QUICK))
        await asyncio.sleep(0.05)
        await transport.aclose()
        with pytest.raises(TransportFailure) as caught:
            await waiting
        assert caught.value.kind == "closed"
        await held.aclose()

    asyncio.run(run())


def test_connections_that_lay_idle_for_long_are_not_used_again(server: Loopback) -> None:
    transport = HTTPX2Transport(keepalive=0.05)
    for _ in range(2):
        transport.send(get(server), QUICK).read()
        time.sleep(0.1)
    transport.close()
    assert server.accepted == 2

    async def run() -> None:
        other = AsyncHTTPX2Transport(keepalive=0.05)
        for _ in range(2):
            await (await other.send(get(server), QUICK)).aread()
            await asyncio.sleep(0.1)
        # those that lie behind are closed by the next call
        held = [await other.send(get(server), QUICK) for _ in range(3)]
        for response in held:
            await response.aread()
        await asyncio.sleep(0.1)
        await (await other.send(get(server), QUICK)).aread()
        await asyncio.sleep(0.1)
        assert server.open_connections == 1
        await other.aclose()

    asyncio.run(run())
    assert server.wait_closed() == 0


# ---- event loops ----


def test_a_thousand_event_loops_leave_nothing(server: Loopback) -> None:
    client = AsyncKitClient(base_url=server.url, secrets={"Key": "k"}, retries=0)

    async def job() -> None:
        await client.things.call(GET, {"id": "a"})

    server.default = Reply.json({"id": "a"})
    gc.collect()
    with warnings.catch_warnings():
        warnings.simplefilter("error", ResourceWarning)
        for _ in range(3):
            asyncio.run(job())
        gc.collect()
        before = descriptors()
        for _ in range(1_000):
            asyncio.run(job())
        assert descriptors() <= before + 1
        gc.collect()
        loops = [each for each in gc.get_objects() if isinstance(each, asyncio.AbstractEventLoop)]
        assert len([loop for loop in loops if loop.is_closed()]) <= 1
    asyncio.run(client.close())


def test_event_loops_that_nobody_wound_up_are_forgotten(server: Loopback) -> None:
    transport = AsyncHTTPX2Transport()

    async def job() -> None:
        await (await transport.send(get(server), QUICK)).aread()

    before = descriptors()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        for _ in range(50):
            loop = asyncio.new_event_loop()
            loop.run_until_complete(job())
            loop.close()
        gc.collect()
        ends = time.monotonic() + 5  # the server here closes its ends in its own time
        while descriptors() > before + 10 and time.monotonic() < ends:
            time.sleep(0.02)
        assert descriptors() <= before + 10


def test_event_loops_in_several_threads_share_a_transport(server: Loopback) -> None:
    transport = AsyncHTTPX2Transport()

    async def job() -> list[bytes]:
        return [await (await transport.send(get(server), QUICK)).aread() for _ in range(20)]

    with ThreadPoolExecutor(6) as threads:
        assert list(threads.map(lambda _: asyncio.run(job()), range(6))) == [[b"{}"] * 20] * 6

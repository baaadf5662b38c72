"""One client and many callers: threads, tasks, processes, event loops, and every way for it to end."""

from __future__ import annotations

import asyncio
import gc
import os
import subprocess
import sys
import warnings
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from faults.bench import TOKEN, trouble
from faults.server import RESET, FaultServer, Play, Received, reply


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        yield running


def same(request: Received) -> Play:
    """The thing that was asked for."""
    return Play(reply(200, {"id": request.target.rpartition("/")[2]}))


def failing(seen: Counter[str]) -> Any:
    """The same, but a reset for every tenth thing, the first time it is asked for."""

    def answer(request: Received) -> Play:
        seen[request.target] += 1
        return Play(RESET) if request.target.endswith("0") and seen[request.target] == 1 else same(request)

    return answer


def sync_client(server: FaultServer) -> Any:
    package = trouble()
    return package.TroubleClient(base_url=server.url, token=TOKEN, retries=package.Retry(backoff=0.001, budget=None))


def async_client(server: FaultServer) -> Any:
    package = trouble()
    retry = package.Retry(backoff=0.001, budget=None)
    return package.AsyncTroubleClient(base_url=server.url, token=TOKEN, retries=retry)


def test_64_threads_share_a_client(server: FaultServer) -> None:
    seen: Counter[str] = Counter()
    server.script(*[failing(seen)] * 704)
    with sync_client(server) as client, ThreadPoolExecutor(64) as threads:
        found = list(threads.map(lambda number: client.things.get_thing(number).id, range(640)))
    assert found == [str(number) for number in range(640)]
    assert (len(server.received), server.left()) == (704, 0)
    assert server.accepted <= 64 + 64  # one for each thread, and one more for each that was reset
    assert server.wait_closed() == 0


def test_1000_tasks_share_a_client(server: FaultServer) -> None:
    seen: Counter[str] = Counter()
    server.script(*[failing(seen)] * 1100)

    async def all_of_them() -> list[str]:
        async with async_client(server) as client:

            async def one(number: int) -> str:
                return str((await client.things.get_thing(number)).id)

            return list(await asyncio.gather(*map(one, range(1000))))

    assert asyncio.run(all_of_them()) == [str(number) for number in range(1000)]
    assert (len(server.received), server.left()) == (1100, 0)
    assert server.wait_closed() == 0


def test_half_of_many_tasks_are_given_up(server: FaultServer) -> None:
    """Those that stay get their own answers, and nothing stays open."""
    server.script(*[same] * 400)

    async def some_of_them() -> list[object]:
        async with async_client(server) as client:
            tasks = [asyncio.ensure_future(client.things.get_thing(number)) for number in range(200)]
            await asyncio.sleep(0.05)
            for task in tasks[::2]:
                task.cancel()
            stayed = (await asyncio.gather(*tasks, return_exceptions=True))[1::2]
            again = await asyncio.gather(*(client.things.get_thing(number) for number in range(50)))
            return [getattr(thing, "id", thing) for thing in (*stayed, *again)]

    assert asyncio.run(some_of_them()) == [str(number) for number in (*range(1, 200, 2), *range(50))]
    assert server.wait_closed() == 0


def test_after_a_fork_both_go_on(server: FaultServer) -> None:
    server.script(*[same] * 4)
    with sync_client(server) as client:
        assert client.things.get_thing("before").id == "before"
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            said = b"failed"
            try:
                said = client.things.get_thing("child").id.encode()
                client.close()
            finally:
                os.write(writer, said)
                os._exit(0)
        os.close(writer)
        with open(reader, "rb") as pipe:
            assert pipe.read() == b"child"
        os.waitpid(child, 0)
        assert client.things.get_thing("parent").id == "parent"
    numbers = [request.connection for request in server.received]
    assert numbers[0] == numbers[2] != numbers[1]  # the child left the parent's connection alone
    assert server.wait_closed() == 0


def test_two_event_loops_in_turn(server: FaultServer) -> None:
    server.script(*[same] * 2)
    client = async_client(server)
    unraisable: list[Any] = []
    before, sys.unraisablehook = sys.unraisablehook, unraisable.append
    try:
        assert asyncio.run(client.things.get_thing("a")).id == "a"
        assert asyncio.run(client.things.get_thing("b")).id == "b"
        asyncio.run(client.close())
        del client
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # of the first loop's connection, which ended with it
            gc.collect()
    finally:
        sys.unraisablehook = before
    assert [str(one.exc_value) for one in unraisable] == []
    assert server.wait_closed() == 0


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_closed_twice_and_used_after(server: FaultServer, kind: str) -> None:
    server.script(same)

    async def run_async() -> None:
        client = async_client(server)
        await client.things.get_thing("a")
        await client.close()
        await client.close()
        with pytest.raises(RuntimeError, match="closed"):
            await client.things.get_thing("b")

    if kind == "async":
        asyncio.run(run_async())
    else:
        client = sync_client(server)
        client.things.get_thing("a")
        client.close()
        client.close()
        with pytest.raises(RuntimeError, match="closed"):
            client.things.get_thing("b")
    assert len(server.received) == 1
    assert server.wait_closed() == 0


FORGETS = """
import asyncio, trouble
kind = {kind!r}
arguments = dict(base_url={url!r}, token="t")
if kind == "sync":
    client = trouble.TroubleClient(**arguments)
    print(client.things.get_thing("a").id)
else:
    client = trouble.AsyncTroubleClient(**arguments)
    async def main():
        print((await client.things.get_thing("a")).id)
    asyncio.run(main())
"""


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_program_that_never_closes_ends_with_one_warning(server: FaultServer, kind: str) -> None:
    server.script(same)
    source = Path(trouble().__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-W", "always::ResourceWarning:trouble", "-c", FORGETS.format(kind=kind, url=server.url)],
        env={**os.environ, "PYTHONPATH": str(source)},
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "a\n")
    assert "Event loop is closed" not in done.stderr
    assert "Exception ignored" not in done.stderr
    assert server.wait_closed() == 0


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_client_that_is_forgotten_warns_once(server: FaultServer, kind: str) -> None:
    server.script(same)

    async def forget() -> None:
        await async_client(server).things.get_thing("a")

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        if kind == "async":
            asyncio.run(forget())
        else:
            sync_client(server).things.get_thing("a")
        gc.collect()
    ours = [str(one.message) for one in caught if "never closed" in str(one.message)]
    assert ours == ["a trouble client was never closed: use it in a `with`"]
    assert server.wait_closed() == 0

"""One client in threads, tasks, forks and event loops; closed twice, used after, never closed; hooks and logs."""

from __future__ import annotations

import asyncio
import logging
import os
import subprocess
import sys
import threading
from typing import Any

import pytest
from loopback import Held, Loopback, Received, Reply
from support.clients import Calls, source

THREADS, EACH, TASKS = 64, 5, 1000


def echo(request: Received) -> Reply:
    return Reply.json({"id": request.path.rpartition("/")[2], "name": "n", "href": "h"})


@pytest.fixture
def echoing(server: Loopback) -> Loopback:
    server.default = echo
    return server


def sync_client(url: str, **more: Any) -> Any:
    from ica_v1 import IcaV1Client

    return IcaV1Client(base_url=url, bearer="b", **more)


def async_client(url: str, **more: Any) -> Any:
    from ica_v1 import AsyncIcaV1Client

    return AsyncIcaV1Client(base_url=url, bearer="b", **more)


def test_one_client_in_64_threads(echoing: Loopback) -> None:
    wrong: list[str] = []
    with sync_client(echoing.url) as client:

        def work(number: int) -> None:
            for turn in range(EACH):
                name = f"{number}-{turn}"
                if client.tasks.get_task(name).id != name:
                    wrong.append(name)

        threads = [threading.Thread(target=work, args=(number,)) for number in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert wrong == []
    assert len(echoing.received) == THREADS * EACH
    assert echoing.wait_closed() == 0


def test_one_client_in_1000_tasks(echoing: Loopback) -> None:
    async def main() -> list[str]:
        async with async_client(echoing.url) as client:
            found = await asyncio.gather(*(client.tasks.get_task(str(number)) for number in range(TASKS)))
            return [task.id for task in found]

    assert asyncio.run(main()) == [str(number) for number in range(TASKS)]
    assert echoing.accepted <= 100
    assert echoing.wait_closed() == 0


def test_a_client_after_a_fork(echoing: Loopback) -> None:
    client = sync_client(echoing.url)
    assert client.tasks.get_task("parent").id == "parent"
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(writer, client.tasks.get_task("child").id.encode())
        finally:
            os._exit(0)
    os.close(writer)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert os.read(reader, 100) == b"child"
    os.close(reader)
    assert client.tasks.get_task("parent-2").id == "parent-2"
    assert len({request.peer for request in echoing.received}) == 2  # the child has a connection of its own
    client.close()


def test_an_async_client_in_two_event_loops(echoing: Loopback, recwarn: pytest.WarningsRecorder) -> None:
    client = async_client(echoing.url)

    async def use(name: str) -> str:
        return str((await client.tasks.get_task(name)).id)

    async def last() -> str:
        found = await use("c")
        await client.close()
        return found

    assert [asyncio.run(use("a")), asyncio.run(use("b")), asyncio.run(last())] == ["a", "b", "c"]
    assert not [one for one in recwarn if "loop is closed" in str(one.message)]


def test_closed_twice_and_used_after_close(calls: Calls, echoing: Loopback) -> None:
    client = calls.client("ica_v1", echoing.url)
    tasks = client.tasks
    calls.run(tasks.get_task("a"))
    derived = client.with_options(timeout=3)
    calls.run(client.close())
    calls.run(client.close())
    assert echoing.wait_closed() == 0
    for use in (tasks, derived.tasks):
        with pytest.raises(RuntimeError, match="ica_v1 client is closed"):
            calls.run(use.get_task("b"))
    with pytest.raises(RuntimeError, match="closed"):
        calls.all(client.tasks.list_tasks())
    assert len(echoing.received) == 1


NEVER = """
import asyncio, sys, warnings
warnings.simplefilter("always", ResourceWarning)
from ica_v1 import AsyncIcaV1Client, IcaV1Client
url, how = sys.argv[1:]
if how == "sync":
    client = IcaV1Client(base_url=url, bearer="b")
    print(client.tasks.get_task("a").id)
else:
    async def main():
        global client
        client = AsyncIcaV1Client(base_url=url, bearer="b")
        print((await client.tasks.get_task("a")).id)
    asyncio.run(main())
"""


@pytest.mark.parametrize("how", ["sync", "async"])
def test_a_client_never_closed(echoing: Loopback, how: str) -> None:
    """One warning of ours, no complaint from any `__del__`, and the program ends."""
    done = subprocess.run(
        [sys.executable, "-c", NEVER, echoing.url, how],
        capture_output=True,
        text=True,
        timeout=20,
        env={**os.environ, "PYTHONPATH": str(source("ica_v1"))},
    )
    assert (done.returncode, done.stdout) == (0, "a\n")
    assert done.stderr.count("ica_v1 client was never closed") == 1, done.stderr
    assert "Exception ignored" not in done.stderr
    assert "Event loop is closed" not in done.stderr
    assert echoing.wait_closed() == 0


def test_a_cancelled_call_ends_at_once_and_frees_its_connection(server: Loopback) -> None:
    held = Held(Reply(200, b"{}", {"Content-Type": "application/json"}))
    server.default = held

    async def main() -> None:
        async with async_client(server.url) as client:
            task = asyncio.create_task(client.tasks.get_task("a"))
            await asyncio.to_thread(held.asked.wait, 5)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    with held:
        asyncio.run(main())
    assert server.wait_closed() == 0


LOGGED = """
import sys
from ica_v1 import IcaV1Client
with IcaV1Client(base_url=sys.argv[1], bearer="b") as client:
    client.tasks.get_task("a")
"""


@pytest.mark.parametrize(("level", "lines"), [("debug", 2), ("DEBUG", 2), ("info", 0), ("", 0), ("nonsense", 0)])
def test_the_environment_turns_the_log_on(echoing: Loopback, level: str, lines: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOGGED, echoing.url],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(source("ica_v1")), "ICA_V1_LOG": level},
    )
    shown = done.stderr.splitlines()
    assert len(shown) == lines, done.stderr
    if lines:
        assert "ica_v1 DEBUG getTask attempt 1: GET" in shown[0]
        assert "200 in" in shown[1]


def test_the_log_has_timing_attempt_request_id_and_allowed_headers(
    calls: Calls, server: Loopback, caplog: pytest.LogCaptureFixture
) -> None:
    server.script(Reply.json({"id": "a"}, x_request_id="r-9", Set_Cookie="s=1", X_Odd="odd"))
    with caplog.at_level(logging.DEBUG, logger="ica_v1"):
        calls.run(calls.client("ica_v1", server.url, headers={"X-Mine": "mine"}).tasks.get_task("a"))
    text = "\n".join(record.getMessage() for record in caplog.records if record.name == "ica_v1")
    assert "getTask attempt 1: 200 in" in text
    assert "request id r-9" in text
    for hidden in ("s=1", "odd", "mine", "Bearer"):
        assert hidden not in text


def test_hooks_are_told_of_each_attempt(calls: Calls, server: Loopback) -> None:
    package = calls.package("ica_v1")
    told: list[Any] = []

    async def later(record: Any) -> None:
        told.append(record)

    hook = later if calls.is_async else told.append
    server.script(Reply(503), Reply(drop=True), Reply.json({"id": "a"}, x_request_id="r-1"))
    hooks = package.Hooks(before=hook, after=hook, error=hook)
    client = calls.client("ica_v1", server.url, hooks=hooks, retries=package.Retry(backoff=0))
    calls.run(client.tasks.get_task("a"))
    assert [type(record) for record in told] == [
        package.Attempt,
        package.AttemptReply,
        package.Attempt,
        package.AttemptFailure,
        package.Attempt,
        package.AttemptReply,
    ]
    assert [record.number for record in told[::2]] == [1, 2, 3]
    assert (told[1].status, told[5].status, told[5].request_id) == (503, 200, "r-1")
    assert told[0].url == f"{server.url}/v1/tasks/a"


def test_a_key_is_exchanged_for_a_token_as_ica_does_it(calls: Calls, server: Loopback) -> None:
    grant = calls.package("ica_v3").KeyExchange("/api/tokens", "the-key")
    server.script(
        Reply.json({"token": "jwt-1"}, 200, "application/vnd.illumina.v3+json"),
        Reply(401),
        Reply.json({"token": "jwt-2"}, 200, "application/vnd.illumina.v3+json"),
        Reply(200, b"x", {"Content-Type": "application/octet-stream"}),
    )
    client = calls.client("ica_v3", server.url, jwt_auth=grant)
    assert calls.run(client.project_pipeline.download_project_pipeline_file_content("p", "q", "f")) == b"x"
    asked = [request for request in server.received if request.path == "/ica/rest/api/tokens"]
    assert [(request.method, request.header("X-API-Key")) for request in asked] == [("POST", "the-key")] * 2
    called = [request.header("Authorization") for request in server.received if request not in asked]
    assert called == ["Bearer jwt-1", "Bearer jwt-2"]

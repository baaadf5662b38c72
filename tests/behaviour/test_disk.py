"""Async clients and the disk: whatever waits for it is done in worker threads, and the event loop goes on."""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from loopback import Loopback, Reply
from support import ica_replies as ica

BINARY = {"Content-Type": "application/octet-stream"}
DONE = Reply.json({"id": ica.UUID_1, "name": "main.nf"}, 201, ica.V3)

# Audit hooks stay for the life of the process: this one listens while a test is told of it.
_heard: list[tuple[str, str, int]] | None = None


def _listen(event: str, arguments: tuple[Any, ...]) -> None:
    if _heard is not None and event in ("open", "os.rename", "os.remove", "os.link"):
        _heard.append((event, str(arguments[0]), threading.get_ident()))


sys.addaudithook(_listen)


@pytest.fixture
def heard() -> Iterator[list[tuple[str, str, int]]]:
    """What was opened, renamed and removed meanwhile, and in which threads."""
    global _heard
    _heard = []
    yield _heard
    _heard = None


class Disk:
    """A disk that answers only after the event loop has gone round again: whoever waits for it there waits in vain."""

    def __init__(self) -> None:
        self.waits = 0
        self.stopped_the_loop = False
        self._running = False
        self._rounds = 0
        self._round = threading.Condition()

    def wait(self) -> None:
        with self._round:
            if not self._running:
                return
            self.waits += 1
            seen = self._rounds
            if not self._round.wait_for(lambda: self._rounds > seen, timeout=10):
                self.stopped_the_loop = True

    async def count_rounds(self) -> None:
        """Runs in the event loop beside the client."""
        self._running = True
        while self._running:
            await asyncio.sleep(0.002)
            with self._round:
                self._rounds += 1
                self._round.notify_all()

    def stop(self) -> None:
        self._running = False


class SlowPath:
    """A path on such a disk."""

    def __init__(self, path: Path, disk: Disk) -> None:
        self.path = path
        self.disk = disk

    def __fspath__(self) -> str:
        self.disk.wait()
        return str(self.path)


class SlowFile:
    """A file on such a disk."""

    def __init__(self, disk: Disk) -> None:
        self.content = b""
        self.disk = disk

    def write(self, chunk: bytes) -> int:
        if not self.content:
            self.disk.wait()
        self.content += chunk
        return len(chunk)


def run_beside(disk: Disk, work: Callable[[Any], Awaitable[Any]], url: str) -> None:
    """Lets an async client work while the rounds of its event loop are counted."""

    async def run() -> None:
        from ica_v3 import AsyncIcaV3Client

        async with AsyncIcaV3Client(base_url=url, jwt_auth="x") as client:
            rounds = asyncio.create_task(disk.count_rounds())
            try:
                await work(client.project_pipeline)
            finally:
                disk.stop()
                await rounds

    asyncio.run(run())


def download(use: Callable[[Any], Awaitable[Any]]) -> Callable[[Any], Awaitable[Any]]:
    async def work(pipelines: Any) -> Any:
        streamed = pipelines.with_streaming_response.download_project_pipeline_file_content("p", "pl", "f")
        async with streamed as reply:
            return await use(reply)

    return work


def here(heard: list[tuple[str, str, int]], folder: Path) -> list[str]:
    """What was done in the main thread to files of a folder."""
    return [f"{event} {path}" for event, path, thread in heard if str(folder) in path and thread == _MAIN]


_MAIN = threading.get_ident()


@pytest.mark.parametrize("wrap", ["alone", "named", "in a mapping"])
def test_an_upload_is_looked_at_and_opened_in_a_thread(
    wrap: str, server: Loopback, tmp_path: Path, heard: list[tuple[str, str, int]]
) -> None:
    from ica_v3 import Upload, models

    server.default = DONE
    (tmp_path / "main.nf").write_bytes(b"process {}")
    disk = Disk()
    path = SlowPath(tmp_path / "main.nf", disk)
    heard.clear()
    body: Any = {
        "alone": lambda: models.PipelineFileContentSpec(content=path),
        "named": lambda: models.PipelineFileContentSpec(content=Upload(path, filename="main.nf")),
        "in a mapping": lambda: {"content": path},
    }[wrap]()
    run_beside(disk, lambda pipelines: pipelines.create_project_pipeline_file("p", "pl", body), server.url)
    assert b"process {}" in server.last.body
    assert any(event == "open" for event, name, _ in heard if str(tmp_path) in name)
    assert here(heard, tmp_path) == []
    assert (disk.waits > 0, disk.stopped_the_loop) == (True, False)


def test_a_download_is_written_and_named_in_threads(
    server: Loopback, tmp_path: Path, heard: list[tuple[str, str, int]]
) -> None:
    server.default = Reply(200, b"", BINARY, chunks=[b"x" * 65536] * 64)
    told: list[tuple[int, int]] = []

    def progress(received: int, total: int | None) -> None:
        told.append((received, threading.get_ident()))

    disk = Disk()
    path = SlowPath(tmp_path / "out.bin", disk)
    run_beside(disk, download(lambda reply: reply.save(path, progress=progress)), server.url)
    assert (tmp_path / "out.bin").read_bytes() == b"x" * 65536 * 64
    assert [each.name for each in tmp_path.iterdir()] == ["out.bin"]
    assert {event for event, name, _ in heard if str(tmp_path) in name} >= {"open"}
    assert [line for line in here(heard, tmp_path) if "part" in line] == []
    assert (disk.waits > 0, disk.stopped_the_loop) == (True, False)
    # as it comes, and in the event loop
    assert len(told) > 10
    assert told[-1][0] == 65536 * 64
    assert {thread for _, thread in told} == {_MAIN}


def test_a_file_of_the_callers_is_written_in_threads(server: Loopback) -> None:
    server.default = Reply(200, b"", BINARY, chunks=[b"x" * 65536] * 64)
    disk = Disk()
    file = SlowFile(disk)
    run_beside(disk, download(lambda reply: reply.write_to(file)), server.url)
    assert len(file.content) == 65536 * 64
    assert (disk.waits, disk.stopped_the_loop) == (1, False)


def test_a_failure_leaves_nothing_behind(server: Loopback, tmp_path: Path, heard: list[tuple[str, str, int]]) -> None:
    def tired(received: int, total: int | None) -> None:
        raise ValueError("enough")

    server.default = Reply(200, b"", BINARY, chunks=[b"x" * 65536] * 64)
    with pytest.raises(ValueError, match="enough"):
        run_beside(Disk(), download(lambda reply: reply.save(tmp_path / "out.bin", progress=tired)), server.url)
    assert list(tmp_path.iterdir()) == []
    assert any(event == "os.remove" for event, name, _ in heard if str(tmp_path) in name)
    assert here(heard, tmp_path) == []


def test_who_is_cancelled_leaves_nothing_behind(server: Loopback, tmp_path: Path) -> None:
    server.default = Reply(200, b"", BINARY, chunks=[b"x" * 65536] * 100, pause=0.05)

    async def cancelled(reply: Any) -> None:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.4):
                await reply.save(tmp_path / "out.bin")
        assert os.listdir(tmp_path) == []

    run_beside(Disk(), download(cancelled), server.url)
    assert list(tmp_path.iterdir()) == []


def test_downloads_on_trio(server: Loopback, tmp_path: Path) -> None:
    import trio
    from ica_v3 import AsyncIcaV3Client

    server.default = Reply(200, b"", BINARY, chunks=[b"x" * 65536] * 20)

    async def run() -> None:
        async with AsyncIcaV3Client(base_url=server.url, jwt_auth="x") as client:
            await download(lambda reply: reply.save(tmp_path / "out.bin"))(client.project_pipeline)
            with trio.move_on_after(0.2):
                server.default = Reply(200, b"", BINARY, chunks=[b"x" * 65536] * 100, pause=0.05)
                await download(lambda reply: reply.save(tmp_path / "cut.bin"))(client.project_pipeline)
            server.default = DONE
            await client.project_pipeline.create_project_pipeline_file("p", "pl", {"content": tmp_path / "out.bin"})

    trio.run(run)
    assert [(each.name, each.stat().st_size) for each in tmp_path.iterdir()] == [("out.bin", 65536 * 20)]
    assert len(server.last.body) > 65536 * 20

"""The process that validates: started when first asked, answers one question after the other in parallel."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO, NotRequired, TypedDict, cast

# -P: a module in the current folder must not be taken for one of clientloom
_COMMAND = ("-P", "-m", "clientloom.openapi.validation.worker")


class Finding(TypedDict):
    """One complaint as the other process writes it. `pointer` is in the source."""

    file: str
    pointer: str
    on_key: bool
    message: str
    unchecked: NotRequired[bool]  # no complaint, but what could not be judged there


class Verdict(TypedDict):
    """All complaints. `failure` says why there is no answer, or why it ends early."""

    findings: list[Finding]
    failure: str | None


class Judge:
    """One process for any number of questions. `close` ends it, whatever it does just then."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._asked = 0
        self._answers: list[Verdict] = []
        self._failure: str | None = None

    def __enter__(self) -> Judge:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def start(self) -> None:
        """Start the other process before there is a question: its libraries take half a second to load."""
        if self._process is None and self._failure is None:
            try:
                self._begin()
            except OSError as error:
                self._give_up(f"it could not be started: {error.strerror}")

    def ask(self, write: Callable[[IO[bytes]], None]) -> int:
        """Put a question, which `write` writes. The number it gets is what its answer is known by."""
        number = self._asked
        self._asked += 1
        self.start()
        if self._failure is None:
            try:
                self._send(write)
            except OSError as error:
                self._give_up(f"it could not be asked: {error.strerror}")
        return number

    def answer(self, number: int, timeout: float) -> Verdict:
        """The answer to a question, once it is there."""
        while len(self._answers) <= number and self._failure is None:
            self._receive(timeout)
        if number < len(self._answers):
            return self._answers[number]
        return {"findings": [], "failure": self._failure}

    def close(self) -> None:
        """End the other process if it runs. Safe to call at any time."""
        self._give_up("it was given up")

    def _begin(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="clientloom-")
        self._process = subprocess.Popen(
            [sys.executable, *_COMMAND],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
        )

    def _send(self, write: Callable[[IO[bytes]], None]) -> None:
        assert self._folder is not None
        assert self._process is not None
        # a file, not a pipe: nobody waits for the other to read
        question = Path(self._folder.name) / f"{self._asked}"
        with question.open("wb") as file:
            write(file)
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(str(question)).encode() + b"\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            pass  # it has ended; whoever waits for the answer will see

    def _receive(self, timeout: float) -> None:
        process = self._process
        assert process is not None
        assert process.stdout is not None
        late = threading.Event()

        def end() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(timeout, end)
        timer.start()
        try:
            line = process.stdout.readline()
        finally:
            timer.cancel()
        try:
            self._answers.append(cast(Verdict, json.loads(line)))
        except ValueError:
            if late.is_set():
                self._give_up(f"it took longer than {timeout:.0f} seconds")
            elif line.endswith(b"\n"):
                self._give_up("it wrote something that is not an answer")
            else:
                self._give_up(f"it ended with status {process.wait()} and without an answer")

    def _give_up(self, why: str) -> None:
        self._failure = self._failure or why
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    _close(stream)
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def _close(stream: IO[bytes]) -> None:
    try:
        stream.close()
    except OSError:  # what was still to be written went nowhere
        pass


def _environment() -> dict[str, str]:
    """The other process finds the clientloom that runs here, wherever that was imported from."""
    import clientloom

    root = str(Path(clientloom.__file__).parent.parent)
    path = [root, *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
    # of several mistakes in one schema the validator names one; it shall be the same one every time
    fixed = {"PYTHONPATH": os.pathsep.join(path), "PYTHONHASHSEED": "0", "PYTHONWARNINGS": "ignore"}
    return {**os.environ, **fixed}

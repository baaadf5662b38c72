"""Runs programs: once with what they used, or as a worker that takes a sample whenever it is asked."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.places import DRIVE
from bench.protocol import Sample, Unable

PATIENCE = 300.0


@dataclass(frozen=True, slots=True)
class Ran:
    """What became of a program, and what it used."""

    code: int
    sample: Sample
    log: str

    def first_error(self) -> str:
        """The first line of its log that speaks of an error, and the one after it; else the last one."""
        lines = [line.rstrip() for line in self.log.splitlines() if line.strip()]
        for number, line in enumerate(lines):
            # what is indented may be a line of the program itself, as a traceback shows it
            if not line[0].isspace() and any(word in line.lower() for word in ("error", "exception", "invalid")):
                return "; ".join(said.strip() for said in lines[number : number + 2])[:300]
        return lines[-1].strip()[:300] if lines else f"exit code {self.code}"


def environment(python: Path | None = None, **more: str) -> dict[str, str]:
    """Ours without what would reach into theirs; the programs beside `python` are found first."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    if python is not None:
        kept["PATH"] = f"{python.parent}{os.pathsep}{kept.get('PATH', '')}"
    return {**kept, **more}


def run(
    command: Sequence[object],
    *,
    settings: Mapping[str, str],
    folder: Path | None = None,
    limit: float = PATIENCE,
) -> Ran:
    """Run one program to its end. Beyond the limit it is stopped, and cannot do what was asked."""
    with tempfile.TemporaryDirectory() as place:
        answer, log = Path(place, "answer.json"), Path(place, "log")
        launch = [sys.executable, "-I", "-S", DRIVE / "launch.py", answer, log, *command]
        process = subprocess.Popen(
            list(map(str, launch)),
            cwd=folder or place,
            env=dict(settings),
            start_new_session=True,
            stdin=subprocess.DEVNULL,
        )
        try:
            process.wait(limit)
        except subprocess.TimeoutExpired:
            raise Unable(f"not done after {limit:.0f} s") from None
        finally:
            # also what it may have left behind
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        used = json.loads(answer.read_bytes())
        return Ran(used.pop("code"), used, log.read_text("utf-8", "replace"))


class Worker:
    """A driver at work in an environment of its own. It answers one line for each that it is given."""

    def __init__(self, python: Path, driver: str, job: str, settings: Mapping[str, Any]) -> None:
        command = [str(python), str(DRIVE / f"{driver}.py"), job, json.dumps(settings)]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environment(python),
        )
        self._answer()  # ready

    def sample(self) -> Sample:
        """One more."""
        assert self._process.stdin is not None
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.write("\n")
            self._process.stdin.flush()
        return self._answer()

    def close(self) -> None:
        """It ends with its input."""
        assert self._process.stdin is not None
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _answer(self) -> Sample:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        said: dict[str, Any] = json.loads(line) if line else {"unable": "it ended without a word"}
        if "unable" in said:
            raise Unable(said["unable"])
        return said


def first_of(python: Path, driver: str, job: str, settings: Mapping[str, Any]) -> Sample:
    """The one sample of a new process."""
    worker = Worker(python, driver, job, settings)
    try:
        return worker.sample()
    finally:
        worker.close()

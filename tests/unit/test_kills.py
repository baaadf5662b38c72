"""A run that is killed at any moment leaves the old package or, after the next run, the new one: never a mix."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from clientloom import pipeline
from clientloom.cli import commands
from clientloom.coverage import Coverage
from clientloom.output import up_to_date
from clientloom.output.write import recover, sole_writer
from clientloom.pipeline import Result
from clientloom.surface.records import Surface
from clientloom.targets import Target, load_target

KILLS = 200


def package(version: str) -> dict[str, bytes]:
    """Files that stay, change, come and go from one version to the next."""
    stays = {f"src/pets/models/m{number}.py": b"same" for number in range(4)}
    changes = {f"src/pets/resources/r{number}.py": version.encode() for number in range(8)}
    own = {f"src/pets/{version}/only{number}.py": version.encode() for number in range(4)}
    return {**stays, **changes, **own, "docs/index.md": version.encode(), "README.md": b"seeded"}


PACKAGES = {version: package(version) for version in ("one", "two", "three")}


class Bench:
    def __init__(self, folder: Path) -> None:
        (folder / "pets").mkdir()
        (folder / "pets/client.toml").write_text(
            '[package]\nname = "pets"\noutput = "out"\n[document]\npath = "a.json"\n'
        )
        (folder / "pets/surface.json").write_bytes(Surface().text())
        self.out = folder / "pets/out"
        self.target: Target = load_target(folder / "pets/client.toml")
        self.version = "one"
        self.said: list[str] = []

    def compile(
        self, target: Target, *, read: Callable[[Path], bytes], on_document: Callable[[Any], None] | None = None
    ) -> Result:
        api: Any = None
        return Result(dict(PACKAGES[self.version]), (), api, {}, Coverage(1, 0, 1, 0, 0), surface=Surface().text())

    def generate(self, version: str) -> None:
        self.version, self.said = version, []
        commands.generate(self.target, commands.Options(say=self.said.append, report=self.said.append))()

    def generate_and_be_killed(self, version: str, after: float) -> None:
        begun, begin = os.pipe()
        child = os.fork()
        if not child:
            try:
                os.write(begin, b".")  # to fork a large process takes longer than the work does
                self.generate(version)
            finally:
                os._exit(0)
        os.read(begun, 1)
        os.close(begun)
        os.close(begin)
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)

    def tree(self) -> dict[str, bytes] | None:
        """The package that is there, without what a run wrote aside; None where none is."""
        files = [path for path in self.out.rglob("*") if path.is_file()]
        relative = {path.relative_to(self.out).as_posix(): path.read_bytes() for path in files}
        return {p: d for p, d in relative.items() if p != "clientloom.lock" and not p.startswith(".")} or None


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    made = Bench(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(pipeline, "compile", made.compile)
    monkeypatch.setattr(up_to_date, "_build", lambda: made.version)
    return made


def test_two_hundred_runs_killed_at_random_moments(bench: Bench, tmp_path: Path) -> None:
    chance = random.Random(1)
    bench.generate("one")
    began = time.monotonic()
    bench.generate("two")
    took = time.monotonic() - began
    there, repaired = "two", 0
    for number in range(KILLS):
        wanted = chance.choice([version for version in PACKAGES if version != there])
        bench.generate_and_be_killed(wanted, chance.uniform(0, took))
        if number % 2:
            # another version follows at once
            there = chance.choice(list(PACKAGES))
            bench.generate(there)
            repaired += any("interrupted run" in line for line in bench.said)
            assert bench.tree() == PACKAGES[there], number
        else:
            with sole_writer(bench.out):
                repaired += recover(bench.out) is not None
            left = bench.tree()
            assert left in (PACKAGES[there], PACKAGES[wanted]), number
            there = there if left == PACKAGES[there] else wanted
        assert [name for name in os.listdir(bench.out) if ".clientloom-" in name] == []
    assert repaired > KILLS / 10


def test_first_runs_killed_at_random_moments(bench: Bench) -> None:
    chance = random.Random(2)
    for number in range(40):
        bench.generate_and_be_killed("one", chance.uniform(0, 0.02))
        assert bench.tree() in (None, PACKAGES["one"]), number
        bench.generate("two")
        assert bench.tree() == PACKAGES["two"]
        assert [name for name in os.listdir(bench.out.parent) if ".clientloom-" in name] == []
        bench.out.rename(bench.out.parent.parent / f"old{number}")

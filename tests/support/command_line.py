"""The command line around a compiler that is a stand-in: one target, and files that the test says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from clientloom import pipeline
from clientloom.cli import main
from clientloom.coverage import Coverage
from clientloom.diagnostics.records import BadInput, Diagnostic
from clientloom.output import up_to_date
from clientloom.pipeline import Result
from clientloom.targets import Target

CLIENT = '[package]\nname = "pets"\noutput = "../../out/pets"\n[document]\npath = "api.json"\n'


class Bench:
    """A folder with one target, and a compiler that gives what the test says."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.files = {"src/pets/a.py": b"A = 1\n", "docs/index.md": b"# Pets\n", "README.md": b"seed\n"}
        self.reports: tuple[Diagnostic, ...] = ()
        self.error: Exception | None = None
        self.compiled = 0
        self._capsys = capsys
        (folder / "specs/pets").mkdir(parents=True)
        (folder / "specs/pets/client.toml").write_text(CLIENT)
        (folder / "specs/pets/api.json").write_text("{}")

    def compile(self, target: Target, read: Any = None, on_document: Callable[[Any], None] | None = None) -> Result:
        self.compiled += 1
        if target.faults:
            raise BadInput(target.faults)
        if self.error:
            raise self.error
        home = target.config.file.parent
        inputs = {name: (home / name).read_bytes() for name in ("client.toml", "api.json")}
        coverage = Coverage(2, 0, 1, 0, 0, self.reports)
        api: Any = None
        return Result(dict(self.files), (), api, inputs, coverage)

    def run(self, *arguments: str) -> tuple[int, str, str]:
        code = main.run(arguments)
        out, err = self._capsys.readouterr()
        return code, out, err

    def tree(self) -> dict[str, bytes]:
        out = self.folder / "out/pets"
        return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}

    def install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Put the stand-in in place of the compiler, and this folder in place of the user's."""
        monkeypatch.chdir(self.folder)
        monkeypatch.setenv("XDG_CACHE_HOME", str(self.folder / "cache"))
        monkeypatch.setattr(pipeline, "compile", self.compile)
        monkeypatch.setattr(up_to_date, "_build", lambda: "this build")

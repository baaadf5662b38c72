"""Generating again: with nothing changed, and with one operation changed."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from functools import partial
from itertools import count
from pathlib import Path

from bench.generators import GENERATORS
from bench.places import BUILD, DRIVE
from bench.processes import environment, run
from bench.protocol import CPU, FLOOR, MEMORY, SECONDS, US, Goal, Metric, Sample, Unable, Variant, Work
from bench.row import Row
from bench.workshop import Workshop

_FOLDER = BUILD / "again"
_HASH = "import hashlib, sys; [hashlib.sha256(open(path, 'rb').read()) for path in sys.argv[1:]]"
_PEERS = "No peer has such a mode: each does all of its work again."


def _settings(python: Path) -> dict[str, str]:
    return environment(python, XDG_CACHE_HOME=str(_FOLDER / "cache"))


def _generate(workshop: Workshop) -> Sample:
    python = workshop.python("clientloom")
    ran = run([python.parent / "clientloom", "generate", _FOLDER], settings=_settings(python))
    if ran.code != 0:
        raise Unable(ran.first_error())
    return ran.sample


def _hash(workshop: Workshop) -> Sample:
    python = workshop.python("clientloom")
    command = [python, "-c", _HASH, _FOLDER / "github.json", _FOLDER / "client.toml"]
    return run(command, settings=_settings(python)).sample


def _set_up(workshop: Workshop) -> None:
    """A copy of the document that may be changed, and its package."""
    _FOLDER.mkdir(parents=True, exist_ok=True)
    spec = _FOLDER / "github.json"
    shutil.copyfile(workshop.document("github"), spec)
    python = workshop.python("clientloom")
    GENERATORS["clientloom"].prepare(python, spec, "github", _FOLDER, _settings(python))
    _generate(workshop)


def _prepare_same(workshop: Workshop) -> Work:
    _set_up(workshop)
    variants = [
        Variant(FLOOR, partial(_hash, workshop), warm=True),
        Variant(US, partial(_generate, workshop), warm=True),
    ]
    return Work(variants, lambda: [_PEERS])


def _prepare_changed(workshop: Workshop) -> Work:
    _set_up(workshop)
    numbers = count()

    def change() -> Sample:
        _edit(workshop, next(numbers))
        before = _files()
        used = dict(_generate(workshop))
        after = _files()
        written = [name for name, state in after.items() if before.get(name, ((), ""))[0] != state[0]]
        same = [name for name in written if before.get(name, ((), ""))[1] == after[name][1]]
        return {**used, "files": len(written), "idle": len(same)}

    def remarks() -> list[str]:
        return [f"The package has {len(_files()):,} files.", _PEERS]

    return Work([Variant(FLOOR, partial(_hash, workshop), warm=True), Variant(US, change, warm=True)], remarks)


def _edit(workshop: Workshop, number: int) -> None:
    """Give one operation a query parameter of another name than the last time."""
    script, spec = DRIVE / "change.py", workshop.document("github")
    subprocess.run([sys.executable, str(script), str(spec), str(_FOLDER / "github.json"), str(number)], check=True)


def _files() -> dict[str, tuple[tuple[int, ...], str]]:
    """Of every file of the package what changes when it is written, and what is in it."""
    found: dict[str, tuple[tuple[int, ...], str]] = {}
    for folder, _, names in os.walk(_FOLDER / "out"):
        for name in names:
            if not name.endswith(".pyc"):
                path = Path(folder, name)
                state = path.stat()
                content = hashlib.sha256(path.read_bytes()).hexdigest()
                found[str(path)] = ((state.st_mtime_ns, state.st_ino), content)
    return found


ROWS = (
    Row(
        "again-unchanged",
        "Generate GitHub's document again, nothing changed",
        "`clientloom generate` where all is as it should be. The floor is a Python that starts and hashes document and "
        "`client.toml`.",
        _prepare_same,
        7,
        (Goal("at most 0.5 s", at_most=0.5),),
        (SECONDS, CPU, MEMORY),
        profile="generating",
    ),
    Row(
        "again-changed",
        "Generate GitHub's document again, one operation changed",
        "Before each sample one operation gets another query parameter. A file counts as rewritten when its inode or "
        "its time is another; what is in it is compared too.",
        _prepare_changed,
        5,
        (
            Goal("at most 3 s", at_most=3),
            Goal("no file rewritten that did not change", at_most=0, metric="idle"),
        ),
        (
            SECONDS,
            CPU,
            MEMORY,
            Metric("files", "files rewritten", ""),
            Metric("idle", "... with the same content", ""),
        ),
        profile="generating",
    ),
)

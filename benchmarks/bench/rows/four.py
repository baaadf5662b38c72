"""Generating the four packages of this repository."""

from __future__ import annotations

import os
import shutil
from functools import partial

from bench.generators import PEERS
from bench.inputs import FOUR
from bench.places import BUILD, ROOT, put_aside
from bench.processes import environment, run
from bench.protocol import CPU, FLOOR, MEMORY, SECONDS, US, Goal, Sample, Unable, Variant, Work
from bench.row import Row
from bench.workshop import Workshop

_FOLDER = BUILD / "four"
_READ = """\
import sys, yaml
for path in sys.argv[1:]:
    yaml.load(open(path, 'rb'), yaml.CSafeLoader)"""


def _generate(workshop: Workshop) -> Sample:
    python = workshop.python("clientloom")
    settings = environment(python, XDG_CACHE_HOME=str(_FOLDER / "cache"))
    os.sync()
    ran = run([python.parent / "clientloom", "generate"], settings=settings, folder=_FOLDER)
    if ran.code != 0:
        raise Unable(ran.first_error())
    return ran.sample


def _cold(workshop: Workshop) -> Sample:
    for name in ("generated", "cache"):
        put_aside(_FOLDER / name)
    return _generate(workshop)


def _read(workshop: Workshop) -> Sample:
    python = workshop.python("clientloom")
    command = [python, "-c", _READ, *(workshop.document(name) for name in FOUR)]
    return run(command, settings=environment(python)).sample


def _one_by_one(peer: str, workshop: Workshop) -> Sample:
    """Each document in its turn: no peer takes several."""
    used: dict[str, float] = {"seconds": 0.0, "cpu": 0.0, "megabytes": 0.0}
    for name in FOUR:
        try:
            sample = workshop.generate(peer, name)
        except Unable as reason:
            raise Unable(f"{name}: {reason}") from None
        used["seconds"] += sample["seconds"]
        used["cpu"] += sample["cpu"]
        used["megabytes"] = max(used["megabytes"], sample["megabytes"])
    return used


def _set_up(workshop: Workshop) -> None:
    put_aside(_FOLDER)
    shutil.copytree(ROOT / "specs", _FOLDER / "specs")
    for name in (US, *PEERS):
        workshop.python(name)


def _prepare_cold(workshop: Workshop) -> Work:
    _set_up(workshop)
    variants = [Variant(FLOOR, partial(_read, workshop), warm=True), Variant(US, partial(_cold, workshop), warm=True)]
    variants += [Variant(peer, partial(_one_by_one, peer, workshop), rounds=2) for peer in PEERS]
    return Work(variants)


def _prepare_again(workshop: Workshop) -> Work:
    _set_up(workshop)
    _cold(workshop)
    return Work(
        [
            Variant(FLOOR, partial(_read, workshop), warm=True),
            Variant(US, partial(_generate, workshop), warm=True),
        ]
    )


_FLOOR = "The floor is a Python that starts and reads the four documents with libyaml."
ROWS = (
    Row(
        "four-cold",
        "Generate the four packages of this repository",
        "One `clientloom generate` for all, into an empty folder and with nothing remembered; the peers are called "
        f"four times. {_FLOOR}",
        _prepare_cold,
        5,
        (Goal("at most 4 s", at_most=4),),
        (SECONDS, CPU, MEMORY),
        profile="generating",
    ),
    Row(
        "four-again",
        "Generate the four packages again, nothing changed",
        f"The same command once more. {_FLOOR}",
        _prepare_again,
        7,
        (Goal("at most 0.5 s", at_most=0.5),),
        (SECONDS, CPU, MEMORY),
        profile="generating",
    ),
)

"""One mutated document: what the command line would make of it, and whether its package can be imported and used."""

from __future__ import annotations

import random
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from msgspec import Struct

from clientloom.cli.render import render_all
from clientloom.config.records import Config, parse_config
from clientloom.diagnostics.records import BadInput, Diagnostic
from clientloom.pipeline import print_package, understand
from fuzz.mutations import as_json, merged, mutate, scrambled, split, with_null_component
from fuzz.packages import use
from fuzz.seeds import seeds

SPEC = "spec.json"
BASE = f'[package]\nname = "example"\n[document]\npath = "{SPEC}"\nlenient = '
LIMIT = 5  # seconds of the processor, so that a busy machine changes nothing


class TooLong(BaseException):
    """A mutation is not done after so many seconds. No `Exception`, so that no handler of the generator takes it."""


@contextmanager
def limited() -> Iterator[None]:
    """Ends what is inside with TooLong when it has used up the processor's time."""

    def stop(number: int, frame: object) -> None:
        raise TooLong(f"not done after {LIMIT} seconds")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


class Outcome(Struct, frozen=True):
    """`code` is the exit code that the command line would give; 3 is a bug, which `said` then describes."""

    number: int
    code: int
    said: str
    imported: bool
    seconds: float  # of the processor


def content(number: int) -> tuple[str, dict[str, bytes]]:
    """A mutation, file by file, and the case it was made of. The same for the same number."""
    chance = random.Random(number)
    name, data, tree = chance.choice(seeds())
    if number % 20 == 0:
        return name, {SPEC: scrambled(data, chance)}
    parts = {}
    kind = number % 10
    if kind == 1:
        tree = merged(tree, chance.choice(seeds())[2])
    elif kind in (2, 3):
        tree = with_null_component(tree, chance)
    elif kind in (4, 5, 6):
        tree, parts = split(tree, chance)
    if kind == 6:
        part = chance.choice(list(parts)) if parts else None
        parts = {file: mutate(each, chance) if file == part else each for file, each in parts.items()}
    elif kind != 4:  # that one is whole, but for being in pieces
        tree = mutate(tree, chance)
    return name, {SPEC: as_json(tree), **{file: as_json(each) for file, each in parts.items()}}


@cache
def configs() -> tuple[Config, Config]:
    """As careful users have it, and as tolerant ones do who ask for all there is."""
    strict = parse_config(f"{BASE}false\n".encode(), Path("client.toml"))
    more = "[requests]\ncheck-constraints = true\n"
    return strict, parse_config(f"{BASE}true\n{more}".encode(), Path("client.toml"))


def outcome(number: int) -> Outcome:
    """Make a package of a mutation, and use it."""
    name, files = content(number)
    config = configs()[number // 2 % 2]
    begun = time.process_time()
    imported = False

    def read(path: Path) -> bytes:
        try:
            return files[path.name]
        except KeyError:
            raise FileNotFoundError(path) from None

    found: tuple[Diagnostic, ...] = ()
    try:
        with limited():
            try:
                understood = understand(config, read=read)
                found = (*understood.diagnostics, *understood.coverage.reports)
                use(print_package(understood))
                imported = True
                code = 0
            except BadInput as error:
                found, code = error.diagnostics, 2
            said = render_all(found, read)
    except (Exception, TooLong) as error:
        code, said = 3, f"mutation {number} of {name}: {type(error).__name__}: {error}"
    return Outcome(number, code, said, imported, time.process_time() - begun)

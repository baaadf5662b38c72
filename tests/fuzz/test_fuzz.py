"""Five thousand mutated documents: each ends in a package of valid Python, or in findings; never in a traceback."""

from __future__ import annotations

import ast
import random
import time
from collections import Counter
from pathlib import Path

from clientloom.config import Config, parse_config
from clientloom.diagnostics import BadInput, Diagnostic
from clientloom.pipeline import print_package, understand
from clientloom.render import render_all
from fuzz.mutations import as_json, mutate, scrambled
from fuzz.seeds import seeds

MUTATIONS = 5_000
PRINTED = 4  # of so many that are understood, one is printed: that takes longest
SECONDS = 60  # of the processor, so that a busy machine changes nothing
SPEC = "spec.json"
BASE = f'[package]\nname = "example"\n[document]\npath = "{SPEC}"\nlenient = '
DONE, BAD_INPUT, OUR_BUG = 0, 2, 3


def config(lenient: bool) -> Config:
    # half of them with all that can be asked for
    more = "[requests]\ncheck-constraints = true\n" if lenient else ""
    return parse_config(f"{BASE}{str(lenient).lower()}\n{more}".encode(), Path("client.toml"))


def content(number: int) -> tuple[str, bytes]:
    """A mutation and the case it was made of."""
    chance = random.Random(number)
    name, data, tree = chance.choice(seeds())
    return name, scrambled(data, chance) if number % 20 == 0 else as_json(mutate(tree, chance))


def outcome(number: int, configs: tuple[Config, Config]) -> tuple[int, str]:
    """The exit code that the command line would give, and what it would say."""
    name, data = content(number)

    def read(path: Path) -> bytes:
        if path.name != SPEC:
            raise FileNotFoundError(path)
        return data

    found: tuple[Diagnostic, ...] = ()
    try:
        try:
            understood = understand(configs[number % 2], read=read)
            found = (*understood.diagnostics, *understood.coverage.reports)
            if number % PRINTED == 0:
                _check(print_package(understood))
            code = DONE
        except BadInput as error:
            found, code = error.diagnostics, BAD_INPUT
        return code, render_all(found, read)
    except Exception as error:
        return OUR_BUG, f"mutation {number} of {name}: {type(error).__name__}: {error}"


def _check(files: dict[str, bytes]) -> None:
    for path, data in files.items():
        assert not path.startswith("/")
        assert ".." not in path.split("/")
        if path.endswith(".py") and "/_runtime/" not in path:
            ast.parse(data)


def test_mutations() -> None:
    configs = (config(False), config(True))
    begun = time.process_time()
    codes: Counter[int] = Counter()
    bugs: list[str] = []
    for number in range(MUTATIONS):
        code, said = outcome(number, configs)
        codes[code] += 1
        if code == OUR_BUG:
            bugs.append(said)
    assert bugs == []
    assert time.process_time() - begun < SECONDS
    # the mutations reach behind the door, and are no mere variations of what is right
    assert codes[DONE] > MUTATIONS / 3
    assert codes[BAD_INPUT] > MUTATIONS / 10


def test_the_same_seed_gives_the_same() -> None:
    assert [content(number) for number in range(40)] == [content(number) for number in range(40)]

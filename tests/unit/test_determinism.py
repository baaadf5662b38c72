"""The same input gives the same bytes; a document whose maps are shuffled gives the same package in another order."""

from __future__ import annotations

import importlib
import json
import os
import random
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from support.packages import PACKAGES, SPECS, files, understood

from clientloom.cli.inspect import inspection
from clientloom.config.records import load_config
from clientloom.pipeline import Understood, print_package, understand

ROOT = SPECS.parent
_HASHES = """
import hashlib, sys
from pathlib import Path
from clientloom.config.records import load_config
from clientloom.pipeline import print_package, understand
for name in sys.argv[1:]:
    for path, data in print_package(understand(load_config(Path("specs") / name / "client.toml"))).items():
        print(name, path, hashlib.sha256(data).hexdigest())
"""
# What stands in these has an order that means something: what a call asks for first is the document's to say.
_ORDERED = ("content",)


def test_no_hash_seed_changes_a_byte() -> None:
    first, second = (_hashes(seed) for seed in ("0", "4242"))
    assert len(first) > 500
    assert first == second


def _hashes(seed: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", _HASHES, *PACKAGES],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "generator")},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.fixture(scope="module", params=PACKAGES)
def shuffled(request: pytest.FixtureRequest) -> tuple[str, Understood]:
    """A package, and what is understood of its document with every map in another order."""
    name: str = request.param
    config = load_config(SPECS / name / "client.toml")
    tree = yaml.load(config.document.path.read_bytes(), _Plain)
    text = json.dumps(_shuffled(tree, random.Random(name))).encode()
    assert text != json.dumps(tree).encode()

    def read(path: Path) -> bytes:
        return text if path == config.document.path else path.read_bytes()

    return name, understand(config, read=read)


class _Plain(yaml.CSafeLoader):
    """Dates, and words such as `no`, stay text, as they are in YAML 1.2."""

    yaml_implicit_resolvers = {  # noqa: RUF012
        first: [(tag, pattern) for tag, pattern in found if not tag.endswith((":timestamp", ":bool"))]
        for first, found in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


_Plain.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def _shuffled(value: Any, dice: random.Random, key: str = "") -> Any:
    if isinstance(value, list):
        return [_shuffled(item, dice) for item in value]
    if not isinstance(value, dict):
        return value
    keys = list(value)
    if key not in _ORDERED:
        dice.shuffle(keys)
    return {each: _shuffled(value[each], dice, each) for each in keys}


def test_shuffling_changes_no_name_type_or_default(shuffled: tuple[str, Understood]) -> None:
    name, other = shuffled
    assert _canonical(inspection(other)) == _canonical(inspection(understood(name)))


def test_shuffling_only_moves_lines(shuffled: tuple[str, Understood]) -> None:
    name, other = shuffled
    mixed = print_package(other)
    assert mixed.keys() == files(name).keys()
    for path, data in files(name).items():
        if path.endswith(".py") and "/_runtime/" not in path:
            assert _tokens(mixed[path]) == _tokens(data), path


def _tokens(data: bytes) -> Counter[str]:
    return Counter(re.findall(r"\w+|\S", data.decode()))


def _canonical(value: Any) -> Any:
    """JSON with every list of mappings in one order."""
    if isinstance(value, dict):
        return {key: _canonical(item) for key, item in sorted(value.items())}
    if isinstance(value, list):
        return sorted((_canonical(item) for item in value), key=lambda item: json.dumps(item, sort_keys=True))
    return value


def test_shuffling_changes_no_wire_byte(shuffled: tuple[str, Understood], tmp_path: Path) -> None:
    name, other = shuffled
    wires = []
    for number, package in enumerate((files(name), print_package(other))):
        for path, data in package.items():
            target = tmp_path / str(number) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        wires.append(_wire(tmp_path / str(number) / "src", name))
    assert len(wires[0]) == len(understood(name).api.operations)
    assert wires[0] == wires[1]


def _wire(source: Path, name: str) -> dict[str, Any]:
    """What every operation of a package sends, as far as it does not hang on the arguments."""
    sys.path.insert(0, str(source))
    try:
        return dict(_operations(source, name))
    finally:
        sys.path.remove(str(source))
        for module in [each for each in sys.modules if each.split(".")[0] == name]:
            del sys.modules[module]


def _operations(source: Path, name: str) -> Iterator[tuple[str, Any]]:
    for path in sorted((source / name / "_operations").glob("[a-z]*.py")):
        module = importlib.import_module(f"{name}._operations.{path.stem}")
        for constant, operation in sorted(vars(module).items()):
            if not constant.isupper() or not hasattr(operation, "accept_header"):
                continue
            sent = {}
            for version in operation.versions or (None,):
                ways = operation.choices(version) if operation.body else ()
                sent[version] = (operation.accept_header(version), [way.media_type for way in ways])
            parameters = [
                tuple(sorted((slot, repr(getattr(each, slot))) for slot in type(each).__slots__))
                for each in operation.parameters
            ]
            yield f"{path.stem}.{constant}", (operation.method, operation.path, parameters, operation.security, sent)

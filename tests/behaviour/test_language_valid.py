"""A reply that is valid by the document is never drift: for every schema of the goldens, and for kinds of our own."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from support.instances import Instances, Unreadable
from support.made import make

from clientloom.source.parse import parse

GOLDENS = Path(__file__).resolve().parent.parent / "golden" / "cases"


def _read(spec: Path) -> Any:
    return parse(spec.read_bytes(), spec)


def _plain(name: object) -> str:
    return "".join(each for each in str(name).lower() if each.isalnum())


def _documents() -> Iterator[tuple[str, dict[str, Any]]]:
    """The goldens of one file with components, a package and no settings; but not those that are about names."""
    for spec in sorted(GOLDENS.glob("*/*/spec.yaml")):
        case = spec.parent
        if (
            case.parent.name not in ("naming", "hostile")
            and (case / "expected").is_dir()
            and not (case / "client.toml").exists()
            and len(list(case.glob("*.*"))) <= 2
        ):
            document = _read(spec)
            if str(document.get("openapi", "")).startswith("3.") and (document.get("components") or {}).get("schemas"):
                yield case.relative_to(GOLDENS).as_posix(), document


def _cases() -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for case, document in _documents():
        for name in map(str, document["components"]["schemas"]):
            try:
                Instances(document).of(name)
            except (Unreadable, KeyError):
                continue
            found.append((case, name))
    return found


CASES = _cases()


def _equal(one: Any, other: Any) -> bool:
    """Whether two pieces of JSON are the same, whatever a number looks like."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_equal(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_equal, one, other))
    if isinstance(one, (int, float)) and isinstance(other, (int, float)) and not isinstance(one, bool):
        return math.isclose(one, other, rel_tol=1e-12)
    return type(one) is type(other) or isinstance(one, str) == isinstance(other, str)


@pytest.mark.parametrize(("case", "name"), CASES, ids=["-".join(each) for each in CASES])
def test_what_is_valid_is_no_drift(case: str, name: str) -> None:
    made = make((GOLDENS / case / "spec.yaml").read_text())
    codec = made.module("_runtime.codec")
    found = {each: getattr(made.models, each) for each in dir(made.models) if each[:1].isupper()}
    classes = {each.lower().replace("_", ""): form for each, form in found.items() if not isinstance(form, ModuleType)}
    form = classes[_plain(name)]
    decoder = codec.Decoder(lambda: form)
    config = getattr(form, "__struct_config__", None)

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(Instances(_read(GOLDENS / case / "spec.yaml")).of(name))
    def holds(wire: Any) -> None:
        if wire is None:
            return  # null is said where a component is used
        value = decoder.decode(json.dumps(wire).encode(), strict=True)
        back = json.loads(codec.encode(value))
        if config is not None and config.tag_field not in wire:
            back.pop(config.tag_field, None)  # a tag that has a default is sent
        assert _equal(back, wire), back

    holds()


def test_there_are_many_schemas() -> None:
    assert len(CASES) > 100

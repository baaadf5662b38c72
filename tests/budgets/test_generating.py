"""Budgets of the generator: what a small change of a document rewrites, and how the work grows with the document."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from budgets import counted, within
from clientloom.cli.main import run
from clientloom.config.records import parse_config
from clientloom.openapi.validation import worker
from clientloom.pipeline import understand

ROOT = Path(__file__).resolve().parents[2]


def test_a_change_of_one_operation_rewrites_few_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    spec = tmp_path / "specs" / "astronomer_core"
    shutil.copytree(ROOT / "specs" / "astronomer_core", spec)
    assert run(["generate", str(spec)]) == 0
    file = spec / "openapi.yaml"
    text = file.read_text("utf-8")
    changed = text.replace("summary: Delete a cluster", "summary: Delete one cluster for good", 1)
    assert changed != text
    file.write_text(changed, "utf-8")
    capsys.readouterr()
    assert run(["generate", str(spec)]) == 0
    said = capsys.readouterr().out
    written = int(said.partition(": ")[2].partition(" written")[0])
    assert written > 0
    within("files_of_a_changed_operation", written)
    assert run(["generate", str(spec)]) == 0
    assert "up to date" in capsys.readouterr().out


def calls_of_a_verdict(schemas: int) -> int:
    """How many calls of Python functions it takes to validate a document with so many components."""
    model = {
        "type": "object",
        "required": ["id"],
        "properties": {
            "id": {"type": "string"},
            "size": {"type": "integer", "minimum": 1},
            "next": {"$ref": "#/components/schemas/S0"},
        },
    }
    table: dict[str, Any] = {f"S{number}": model | {"title": f"S{number}"} for number in range(schemas)}
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/S0"}}}
    document = {
        "openapi": "3.0.3",
        "info": {"title": "t", "version": "1"},
        "paths": {"/a": {"get": {"responses": {"200": {"description": "d", "content": content}}}}},
        "components": {"schemas": table},
    }
    data = json.dumps(document).encode()
    question = json.dumps({"name": "api.json", "seconds": 60, "files": [["", len(data)]]}).encode() + b"\n" + data
    verdict, count = counted(lambda: worker.judge(io.BytesIO(question)))
    assert verdict == {"findings": [], "failure": None}
    return count


def test_a_verdict_takes_a_few_steps_per_schema() -> None:
    calls_of_a_verdict(1)  # loads what is loaded once
    more = calls_of_a_verdict(400) - calls_of_a_verdict(200)
    within("calls_of_a_validated_schema", more / 200)


Table = dict[str, Any]


def to(name: str) -> Table:
    return {"$ref": f"#/components/schemas/{name}"}


def model(number: int) -> Table:
    return {"type": "object", "properties": {f"p{number}": {"type": "string"}}}


def a_chain(size: int) -> Table:
    """Unions of a model and the next union."""
    models = {f"M{number}": model(number) for number in range(size + 1)}
    return (
        models
        | {f"U{number}": {"anyOf": [to(f"M{number}"), to(f"U{number + 1}")]} for number in range(size)}
        | {f"U{size}": {"type": "string"}}
    )


def each_other(size: int) -> Table:
    """Unions of which each holds two others and so, in the end, all."""
    models = {f"M{number}": model(number) for number in range(size)}
    return models | {
        f"U{number}": {"oneOf": [to(f"U{(number + 1) % size}"), to(f"U{(number * 7 + 3) % size}"), to(f"M{number}")]}
        for number in range(size)
    }


def with_properties(size: int) -> Table:
    """Unions with properties around them, which the variants take in."""
    return {
        f"U{number}": {
            "properties": {f"q{number}": {"type": "integer"}},
            "anyOf": [to(f"U{number + 1}"), model(number)],
        }
        for number in range(size)
    } | {f"U{size}": {"type": "object"}}


def lists(size: int) -> Table:
    """Unions of a list of the next union and a list of something else."""
    return {
        f"U{number}": {
            "anyOf": [{"type": "array", "items": to(f"U{number + 1}")}, {"type": "array", "items": {"type": "string"}}]
        }
        for number in range(size)
    } | {f"U{size}": {"type": "integer"}}


def calls_of_understanding(table: Table) -> int:
    document = {"openapi": "3.0.3", "info": {"title": "t", "version": "1"}, "paths": {}}
    data = json.dumps(document | {"components": {"schemas": table}}).encode()
    config = parse_config(b'[package]\nname = "example"\n[document]\npath = "spec.json"\n', Path("client.toml"))
    return counted(lambda: understand(config, read=lambda path: data))[1]


@pytest.mark.parametrize("shape", [a_chain, each_other, with_properties, lists])
def test_unions_in_unions_take_steps_in_proportion(shape: Callable[[int], Table]) -> None:
    calls_of_understanding(shape(2))  # loads what is loaded once
    small, large = calls_of_understanding(shape(300)), calls_of_understanding(shape(600))
    within("times_the_calls_of_twice_the_unions", large / small)


def wide(size: int) -> Table:
    """Unions of which each holds five others and so, in the end, all of them."""
    models = {f"M{number}": model(number) for number in range(size)}
    return models | {
        f"U{number}": {"oneOf": [to(f"M{number}"), *(to(f"U{(number * step + step) % size}") for step in range(3, 8))]}
        for number in range(size)
    }


def test_a_union_that_holds_very_many_looks_at_each_variant_once() -> None:
    calls_of_understanding(wide(2))
    within("calls_of_a_variant_of_a_variant", calls_of_understanding(wide(50)) / (50 * 50 * 6))

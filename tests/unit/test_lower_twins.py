"""A schema that repeats another one's text is lowered from that one's model, and nobody can tell."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from support.lowering import lowered, model, named, schemas

from clientloom import ir
from clientloom.lower import assemble, objects, twins
from clientloom.openapi import load_document
from clientloom.targets import load_target

ROOT = Path(__file__).parents[2]
USER = "{type: object, properties: {id: {type: integer}, at: {type: object, properties: {day: {type: string}}}}}"
ODD = "{type: object, properties: {id: {type: [string, foo]}, at: {type: object, properties: {day: {not: {}}}}}}"


@pytest.fixture
def copies(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the models that are made as copies."""
    made: list[str] = []
    copy = twins.Twins.copy

    def counted(self: twins.Twins, schemas: objects.Schemas, original: str, id_: str) -> object:
        found = copy(self, schemas, original, id_)
        made.extend([id_] if found else [])
        return found

    monkeypatch.setattr(twins.Twins, "copy", counted)
    return made


def test_a_repeated_schema_is_copied_with_what_is_inside(copies: list[str]) -> None:
    api = schemas(f"Issue: {{properties: {{author: {USER}}}}}\nComment: {{properties: {{by: {USER}}}}}\n")
    by = f"{named('Comment')}/properties/by"
    assert copies == [by, f"{by}/properties/at"]
    assert [field.id for field in model(api, by).fields] == [f"{by}/properties/id", f"{by}/properties/at"]
    assert model(api, by).fields[1].type == ir.RefType(f"{by}/properties/at")


def test_what_is_reported_is_reported_at_every_place(copies: list[str]) -> None:
    api = schemas(f"Issue: {{properties: {{author: {ODD}}}}}\nComment: {{properties: {{by: {ODD}}}}}\n")
    places = {entry.pointer for entry in api.skipped if entry.code == "CL313"}
    assert len(places) == 2
    assert copies == []


def test_the_same_words_in_another_file_are_another_schema(copies: list[str]) -> None:
    user = "{type: object, properties: {size: {$ref: '#/Size'}}}"
    other = f"Comment: {{type: object, properties: {{by: {user}}}}}\nSize: {{type: integer}}\n"
    head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
    text = f"{head}    Issue: {{properties: {{author: {user}, other: {{$ref: 'other.yaml#/Comment'}}}}}}\nSize: {{}}\n"
    lowered(text, other=other)
    assert copies == []


def _targets() -> list[Path]:
    cases = (ROOT / "tests/golden/cases").glob("*/*/expected")
    return [*sorted((ROOT / "specs").glob("*/client.toml")), *sorted(path.parent for path in cases)]


@pytest.mark.parametrize("load", [lambda path: path], ids=[""])
def test_with_and_without_twins_every_document_is_lowered_alike(
    load: Callable[[Path], Path], copies: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ...

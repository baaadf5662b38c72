"""A schema that repeats another one's text is lowered from that one's model, and nobody can tell."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.lowering import configure, lowered, model, named, schemas

from clientloom import ir
from clientloom.lower import lower, objects, schema_cache
from clientloom.lower.schemas import Schemas
from clientloom.openapi import load_document

ROOT = Path(__file__).parents[2]
USER = "{type: object, properties: {id: {type: integer}, at: {type: object, properties: {day: {type: string}}}}}"
ODD = "{type: object, properties: {id: {type: integer}, at: {type: object, properties: {day: {not: {}}}}}}"
RICH = (
    "{title: Person, type: object, required: [id, gone], properties: {id: {type: [integer, 'null']}, issue: <Issue>, "
    "list: {type: array, items: {properties: {day: {type: string}}}}, either: {anyOf: [{type: string}, {properties: "
    "{a: {type: string}}}]}, one: {oneOf: [{properties: {a: {type: string}}}, {properties: {b: {type: string}}}]}, "
    "kind: {type: string, enum: [a, b], x-enum-varnames: [A, B]}}, "
    "additionalProperties: {properties: {deep: {properties: {x: {type: integer}}}}}}"
)


@pytest.fixture
def copies(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the models that are made as copies."""
    made: list[str] = []
    copy = schema_cache.Twins.copy

    def counted(self: schema_cache.Twins, schemas: Schemas, original: str, id_: str) -> object:
        found = copy(self, schemas, original, id_)
        made.extend([id_] if found else [])
        return found

    monkeypatch.setattr(schema_cache.Twins, "copy", counted)
    return made


def two(schema: str) -> ir.Api:
    """A document in which a schema stands twice."""
    return schemas(f"Issue: {{properties: {{author: {schema}}}}}\nComment: {{properties: {{by: {schema}}}}}\n")


def test_a_repeated_schema_is_copied_with_what_is_inside(copies: list[str]) -> None:
    api = two(USER)
    by = f"{named('Comment')}/properties/by"
    assert copies == [by, f"{by}/properties/at"]
    assert [field.id for field in model(api, by).fields] == [f"{by}/properties/id", f"{by}/properties/at"]
    assert model(api, by).fields[1].type == ir.RefType(f"{by}/properties/at")


def test_what_is_reported_is_reported_at_every_place(copies: list[str]) -> None:
    api = two(ODD)
    assert len({entry.pointer for entry in api.skipped if entry.code == "CL313"}) == 2
    assert copies == [f"{named('Comment')}/properties/by"]  # what it holds is read anew


def test_the_same_words_in_another_file_are_another_schema(copies: list[str]) -> None:
    user = "{type: object, properties: {size: {$ref: '#/components/schemas/Size'}}}"
    head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    Size: {}\n"
    text = f"{head}    Issue: {{properties: {{author: {user}, other: {{$ref: 'other.yaml#/Comment'}}}}}}\n"
    other = f"Comment: {{properties: {{by: {user}}}}}\ncomponents: {{schemas: {{Size: {{type: integer}}}}}}\n"
    lowered(text, other=other)
    assert copies == []


def test_a_copy_is_what_would_have_been_read(copies: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    plain = RICH.replace("kind: {", "word: {").replace("one: {oneOf", "sum: {allOf").replace("x-enum", "x-other")
    with_copies = [two(RICH), two(plain)]
    assert f"{named('Comment')}/properties/by" in copies
    monkeypatch.setattr(objects, "text_of", lambda facts: None)
    assert [two(RICH), two(plain)] == with_copies


@pytest.mark.parametrize("path", sorted(ROOT.glob("specs/*/openapi.yaml")), ids=lambda path: path.parent.name)
def test_with_and_without_copies_a_document_is_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = lower(load_document(path), configure())
    monkeypatch.setattr(objects, "text_of", lambda facts: None)
    assert lower(load_document(path), configure()) == found

"""The order of a document's maps changes no name, type, default or tag; and everything is accounted for."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import yaml
from msgspec.structs import replace
from support.lowering import configure, spelled_out

from clientloom import ir
from clientloom.config.records import load_config
from clientloom.ir.types import Json
from clientloom.ir.walk import mentions, operation_types, parts
from clientloom.lower import lower
from clientloom.openapi import load_document

SPECS = Path(__file__).parents[2] / "specs"
TANGLED = """
openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /a:
    get:
      operationId: a
      responses:
        '200':
          description: ok
          content:
            application/json: {schema: <Pet>}
            text/json: {schema: {type: object, properties: {x: {type: string}}}}
            application/a+json: {schema: {type: object, properties: {x: {type: string}}}}
components:
  schemas:
    Pet:
      required: [t]
      properties: {t: {type: string}, u: {enum: [z]}}
      discriminator: {propertyName: t, mapping: {c: Cat, d: Dog}}
    Dog: {allOf: [<Pet>, {properties: {n: <Left>}}]}
    Cat: {allOf: [<Pet>]}
    Left: {oneOf: [<Right>, {properties: {k: {const: l}, m: {enum: [p]}}}]}
    Right: {oneOf: [<Left>, {properties: {m: {enum: [q]}, k: {const: r}}}]}
    Loop: {anyOf: [<Pool>]}
    Pool: {anyOf: [<Loop>]}
"""


def shuffled(value: Json, dice: random.Random) -> Json:
    if isinstance(value, dict):
        keys = list(value)
        dice.shuffle(keys)
        return {key: shuffled(value[key], dice) for key in keys}
    return [shuffled(each, dice) for each in value] if isinstance(value, list) else value


def sorted_(api: ir.Api) -> dict[str, object]:
    """Everything by id, with what came from maps in one order."""
    found: dict[str, object] = {}
    for key, symbol in api.symbols.items():
        if isinstance(symbol, ir.ModelDef):
            symbol = replace(symbol, fields=tuple(sorted(symbol.fields, key=lambda field: field.wire_name)))
        found[key] = symbol
    for operation in api.operations:
        body = operation.body
        found[operation.id] = replace(
            operation,
            body=replace(body, contents=_contents(body.contents)) if body is not None else None,
            replies=tuple(
                sorted(
                    (replace(reply, contents=_contents(reply.contents)) for reply in operation.replies),
                    key=lambda reply: reply.status,
                )
            ),
            versions=tuple(sorted(operation.versions)),
            paging=tuple(sorted(operation.paging, key=lambda paging: paging.version or "")),
        )
    return found


def _contents(contents: tuple[ir.Content, ...]) -> tuple[ir.Content, ...]:
    return tuple(sorted(contents, key=lambda content: content.media_type))


def read(data: Json) -> ir.Api:
    text = yaml.safe_dump(data, sort_keys=False).encode()
    document = load_document(Path("/project/openapi.yaml"), read=lambda _: text)
    return lower(document, configure())[0]


@pytest.mark.parametrize("name", ["tangled", "ica_v3", "lusid_workflow"])
def test_a_shuffled_document_is_lowered_alike(name: str) -> None:
    text = TANGLED if name == "tangled" else (SPECS / name / "openapi.yaml").read_text()
    data = yaml.safe_load(spelled_out(text))
    first = sorted_(read(data))
    for seed in range(4 if name == "tangled" else 1):
        assert sorted_(read(shuffled(data, random.Random(seed)))) == first


@pytest.mark.parametrize("name", ["ica_v1", "ica_v3", "astronomer_core", "lusid_workflow"])
def test_no_type_refers_to_nothing_and_nothing_is_lost(name: str) -> None:
    document = load_document(SPECS / name / "openapi.yaml")
    api, _ = lower(document, load_config(SPECS / name / "client.toml"))
    for symbol in api.symbols.values():
        assert all(target in api.symbols for type_ in parts(symbol) for target in mentions(type_))
    for operation in api.operations:
        assert all(target in api.symbols for type_ in operation_types(operation) for target in mentions(type_))
    components = document.root.get("components")
    named = components.get("schemas") if components is not None else None
    assert named is not None
    assert all(node.pointer in api.symbols for _, node in named.items())
    paths = document.root.get("paths")
    assert paths is not None
    methods = {"get", "put", "post", "delete", "patch", "head", "options"}
    assert len(api.operations) == sum(key in methods for _, item in paths.items() for key, _ in item.items())

"""References move to other ids wherever the intermediate representation can hold one."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from msgspec import Struct
from support.lowering import lowered

from clientloom import ir
from clientloom.ir import api as api_records
from clientloom.ir import symbols as symbol_records
from clientloom.lower.rewrite_refs import References

TEXT = """
openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /pets:
    get:
      operationId: listPets
      parameters:
      - {name: kind, in: query, schema: <Kind>}
      - {name: page, in: query, schema: {type: integer}}
      responses:
        '200':
          description: d
          content: {application/json: {schema: {properties: {items: {type: array, items: <Pet>}}}}}
    post:
      operationId: addPet
      requestBody:
        content:
          application/json: {schema: <Pet>}
          multipart/form-data:
            schema: {properties: {pet: <Pet>}}
            encoding: {pet: {headers: {X-Kind: {schema: <Kind>}}}}
      responses:
        '200':
          description: d
          headers: {X-Kind: {schema: <Kind>}}
          content: {application/json: {schema: <Pet>}}
webhooks:
  petAdded:
    post: {requestBody: {content: {application/json: {schema: <Pet>}}}, responses: {}}
components:
  schemas:
    Kind: {type: string, enum: [cat, dog]}
    Pet:
      required: [kind]
      properties:
        kind: <Kind>
        maybe: {anyOf: [<Kind>, {type: 'null'}]}
        list: {type: array, items: <Kind>}
        pair: {type: array, prefixItems: [<Kind>, <Pet>], items: <Kind>, minItems: 2}
        by_kind: {type: object, propertyNames: <Kind>, additionalProperties: <Pet>}
        text: {type: string, contentMediaType: application/json, contentSchema: <Pet>}
        number: {oneOf: [<Kind>, {type: integer}]}
        other: {oneOf: [<Pet>, {properties: {a: {type: string}}}]}
      additionalProperties: <Pet>
    Alias: {$ref: '#/components/schemas/Pet'}
"""
PAGING = """
[paging.p]
style = "page"
page = "page"
items = "items"
"""


def held(value: object) -> Iterator[str]:
    """The targets of all references in a value, whatever it is made of."""
    if isinstance(value, ir.RefType):
        yield value.target
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from held(getattr(value, name))
    elif isinstance(value, tuple | list):
        for each in value:
            yield from held(each)


@pytest.fixture(scope="module")
def api() -> ir.Api:
    return lowered(TEXT, PAGING)[0]


def test_the_document_has_references_in_every_record_that_may_hold_one(api: ir.Api) -> None:
    records = [*vars(api_records).values(), *vars(symbol_records).values()]
    may = {
        kind
        for kind in records
        if isinstance(kind, type)
        and any("Type" in re.findall(r"\w+", str(said)) for said in getattr(kind, "__annotations__", {}).values())
    }
    assert may == {
        ir.AliasDef,
        ir.Content,
        ir.Field,
        ir.Header,
        ir.ModelDef,
        ir.Paging,
        ir.Parameter,
        ir.UnionDef,
    }
    assert may <= {type(each) for each in _holders([*api.operations, *api.incoming, *api.symbols.values()])}


def test_all_of_them_move(api: ir.Api) -> None:
    references = References({id_: f"{id_}!" for id_ in api.symbols})
    moved = [
        *map(references.symbol, api.symbols.values()),
        *map(references.operation, api.operations),
        *map(references.incoming, api.incoming),
    ]
    before = [*held([*api.symbols.values(), *api.operations, *api.incoming])]
    assert len(before) > 20
    assert [*held(moved)] == [f"{target}!" for target in before]


def test_what_holds_none_is_the_same_object(api: ir.Api) -> None:
    references = References({"#/components/schemas/Nothing": "#/components/schemas/Something"})
    assert all(references.symbol(symbol) is symbol for symbol in api.symbols.values())
    assert all(references.operation(operation) is operation for operation in api.operations)
    assert all(references.incoming(incoming) is incoming for incoming in api.incoming)


def _holders(values: object) -> Iterator[object]:
    """The records that hold references themselves, or types with references in them."""
    if isinstance(values, Struct):
        for name in values.__struct_fields__:
            part = getattr(values, name)
            if [*held(part)]:
                yield values
            yield from _holders(part)
    elif isinstance(values, tuple | list):
        for each in values:
            yield from _holders(each)

"""One schema says one thing in every place: as a component, a property, an item, a value of a map, a body, a reply."""

from __future__ import annotations

import pytest
from support.lowering import alias, fields, lowered, model, ref

from clientloom import ir
from clientloom.ir import ANY, STRING, ListType, Scalar, UnionType

INTEGER = Scalar("integer")
NARROWED = {
    # a constant of it, its type, what is inside it
    "{required: [k], properties: {k: {type: string}, v: {}}, oneOf: [{properties: {k: {const: x}, v: {type: string}}}, "
    "{properties: {k: {const: y}, v: {type: integer}}}]}": "native",
    "{properties: {v: {type: [string, integer]}}, oneOf: [{properties: {v: {type: string}}}, "
    "{properties: {v: {type: integer}}}]}": "structural",
    "{properties: {i: {type: object}}, oneOf: [{properties: {i: {properties: {k: {const: a}}}}}, "
    "{properties: {i: {properties: {k: {const: b}}}}}]}": "structural",
    "{$ref: '#/components/schemas/Base', oneOf: [{properties: {k: {const: a}}}, "
    "{properties: {k: {const: b}}}]}": "native",
    "{allOf: [{$ref: '#/components/schemas/Base'}], anyOf: [{properties: {k: {const: a}}}, "
    "{properties: {k: {const: b}}}]}": "native",
}
ANYWHERE = """
openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /x:
    post:
      operationId: x
      requestBody: {content: {application/json: {schema: SCHEMA}}}
      responses: {'200': {description: ok, content: {application/json: {schema: SCHEMA}}}}
components:
  schemas:
    Base: {type: object, required: [k], properties: {k: {type: string}, a: {type: string}}}
    Here: SCHEMA
    Holder:
      type: object
      properties:
        property: SCHEMA
        list: {type: array, items: SCHEMA}
        map: {type: object, additionalProperties: SCHEMA}
"""


def anywhere(schema: str) -> tuple[ir.Api, dict[str, ir.Type]]:
    """A schema in every place: as a component, a property, an item, a value of a map, a body and a reply."""
    api, _ = lowered(ANYWHERE.replace("SCHEMA", schema))
    holder = fields(api, "Holder")
    items, values = holder["list"], holder["map"]
    operation = api.operations[0]
    assert isinstance(items, ListType)
    assert isinstance(values, ir.MapType)
    assert operation.body is not None
    contents = {"body": operation.body.contents[0].type, "reply": operation.replies[0].contents[0].type}
    found = {"component": ref("Here"), "property": holder["property"], "item": items.item, "value": values.value}
    return api, {**found, **{place: each for place, each in contents.items() if each is not None}}


@pytest.mark.parametrize(("schema", "strategy"), NARROWED.items())
def test_what_narrows_the_properties_around_it_is_a_union_in_every_place(schema: str, strategy: str) -> None:
    api, places = anywhere(schema)
    assert len(places) == 6
    for place, type_ in places.items():
        assert isinstance(type_, ir.RefType), place
        found = api.symbols[type_.target]
        assert isinstance(found, ir.UnionDef), place
        assert (len(found.variants), found.strategy) == (2, strategy), place


@pytest.mark.parametrize(
    ("schema", "type_"),
    [
        ("{type: string, title: T, examples: [1], contentMediaType: text/html, xml: {name: x}, minimum: 3}", STRING),
        ("{type: integer, contentEncoding: base64, contentMediaType: image/png, minLength: 3}", INTEGER),
        (
            "{type: boolean, format: yesno, pattern: x, $comment: c, externalDocs: {url: 'https://x'}}",
            Scalar("boolean"),
        ),
        ("{type: array, items: {type: string}, properties: {a: {type: string}}, format: csv}", ListType(STRING)),
        ("{title: T, description: D, examples: [{a: 1}], deprecated: true, contentMediaType: text/plain}", ANY),
        (
            "{anyOf: [{type: string, title: S}, {type: integer, description: D}], readOnly: true}",
            UnionType((STRING, INTEGER)),
        ),
        ("{type: integer, oneOf: [{minimum: 10}, {maximum: 0}]}", INTEGER),
        ("{type: [string, integer], oneOf: [{minimum: 10}, {minLength: 1}]}", UnionType((STRING, INTEGER))),
        ("{contentEncoding: base64}", Scalar("base64")),
        ("{format: date}", Scalar("date")),
    ],
)
def test_what_only_annotates_changes_nothing_in_any_place(schema: str, type_: ir.Type) -> None:
    api, places = anywhere(schema)
    assert places.pop("component") == ref("Here")
    assert alias(api, "Here") == type_
    assert set(places.values()) == {type_}


@pytest.mark.parametrize(
    "notes",
    [
        "title: T, description: D, deprecated: true, default: {k: x}, examples: [{k: y}], readOnly: true, x-y: {a: 1}",
        "contentMediaType: application/json, format: json, externalDocs: {url: 'https://x'}, xml: {name: q}",
        "discriminator: {propertyName: k}, minProperties: 1, $comment: c",
    ],
)
def test_notes_beside_a_reference_leave_what_it_refers_to(notes: str) -> None:
    for schema in (
        f"{{$ref: '#/components/schemas/Base', {notes}}}",
        f"{{allOf: [{{$ref: '#/components/schemas/Base'}}], {notes}}}",
        f"{{allOf: [{{$ref: '#/components/schemas/Base'}}, {{{notes}}}]}}",
    ):
        api, places = anywhere(schema)
        assert places.pop("component") == ref("Here")
        assert alias(api, "Here") == ref("Base")
        assert set(places.values()) == {ref("Base")}


@pytest.mark.parametrize("keyword", ["additionalProperties", "unevaluatedProperties"])
@pytest.mark.parametrize(
    ("schema", "additional", "closed"),
    [
        ("{properties: {a: {type: string}}, FURTHER: {type: integer}}", INTEGER, False),
        ("{properties: {a: {type: string}}, FURTHER: true}", ANY, False),
        ("{properties: {a: {type: string}}, FURTHER: false}", None, True),
        ("{$ref: '#/components/schemas/Base', FURTHER: {type: integer}}", INTEGER, False),
        ("{allOf: [{$ref: '#/components/schemas/Base'}], FURTHER: {type: integer}}", INTEGER, False),
        ("{allOf: [{$ref: '#/components/schemas/Base'}, {FURTHER: {type: integer}}]}", INTEGER, False),
        (
            "{allOf: [{$ref: '#/components/schemas/Base'}, {properties: {b: {type: string}}}], FURTHER: false}",
            None,
            True,
        ),
    ],
)
def test_further_properties_by_either_keyword_in_every_place(
    schema: str, additional: ir.Type | None, closed: bool, keyword: str
) -> None:
    api, places = anywhere(schema.replace("FURTHER", keyword))
    for place, type_ in places.items():
        assert isinstance(type_, ir.RefType), place
        found = model(api, type_.target)
        assert (found.additional, found.closed) == (additional, closed), place


def test_parts_beside_a_reference_count_from_3_1_on() -> None:
    schema = "{$ref: '#/components/schemas/Base', allOf: [{properties: {b: {type: integer}}}]}"
    api, places = anywhere(schema)
    for type_ in places.values():
        assert isinstance(type_, ir.RefType)
        assert fields(api, type_.target) == {"k": STRING, "a": STRING, "b": INTEGER}

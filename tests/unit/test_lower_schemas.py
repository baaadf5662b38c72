"""Schemas to types: scalars, enums, objects, arrays, allOf, null, recursion, and what is written in the ledger."""

from __future__ import annotations

import pytest
from support.lowering import alias, codes, fields, lowered, model, named, ref, schemas

from clientloom import ir
from clientloom.ir import (
    ANY,
    DECIMAL_NUMBER,
    STRING,
    ListType,
    LiteralType,
    MapType,
    NullableType,
    Scalar,
    TupleType,
    UnionType,
)

INTEGER, NUMBER, BOOLEAN = Scalar("integer"), Scalar("number"), Scalar("boolean")


@pytest.mark.parametrize(
    ("schema", "type_"),
    [
        ("{type: string}", STRING),
        ("{type: string, format: date}", Scalar("date")),
        ("{type: string, format: date-time}", Scalar("date-time")),
        ("{type: string, format: time}", Scalar("time")),
        ("{type: string, format: duration}", Scalar("duration")),
        ("{type: string, format: uuid}", Scalar("uuid")),
        ("{type: string, format: decimal}", Scalar("decimal")),
        ("{type: string, format: byte}", Scalar("base64")),
        ("{type: string, format: uri}", Scalar("string", "uri")),
        ("{type: string, format: int64}", Scalar("string", "int64")),
        ("{type: string, contentEncoding: base64}", Scalar("base64")),
        ("{type: string, contentEncoding: base64url}", Scalar("base64", "base64url", wire="string")),
        ("{type: string, format: BASE64URL}", Scalar("base64", "base64url", wire="string")),
        ("{type: [number, 'null'], format: unixtime}", NullableType(Scalar("date-time", "unixtime", wire="number"))),
        ("{type: integer, format: duration}", Scalar("duration", "seconds", wire="integer")),
        ("{type: integer, format: duration, description: In milliseconds.}", INTEGER),
        ("{type: number, format: decimal128}", DECIMAL_NUMBER),
        ("{type: number, format: double-int}", Scalar("integer", "double-int")),
        ("{oneOf: [{type: integer, format: unixtime}, {type: string}]}", UnionType((INTEGER, STRING))),
        ("{anyOf: [{type: integer, format: unixtime}, {type: integer}]}", INTEGER),
        ("{type: string, contentMediaType: text/html}", STRING),
        ("{format: date-time}", Scalar("date-time")),
        ("{pattern: '^a'}", STRING),
        ("{type: integer, format: int64}", Scalar("integer", "int64")),
        ("{type: number, format: double}", Scalar("number", "double")),
        ("{type: number, format: decimal}", DECIMAL_NUMBER),
        ("{type: boolean}", BOOLEAN),
        ("{type: 'null'}", Scalar("null")),
        ("{}", ANY),
        ("true", ANY),
        ("{description: anything}", ANY),
        ("{type: array, items: {type: string}, uniqueItems: true}", ListType(STRING, unique=True)),
        ("{type: array}", ListType(ANY)),
        ("{items: {type: integer}}", ListType(INTEGER)),
        ("{type: array, prefixItems: [{type: string}, {type: integer}], items: false}", TupleType((STRING, INTEGER))),
        ("{type: array, prefixItems: [{type: string}, {type: integer}], maxItems: 2}", TupleType((STRING, INTEGER))),
        ("{type: array, prefixItems: [{type: string}, {type: integer}]}", TupleType((STRING, INTEGER), ANY)),
        ("{type: array, prefixItems: [{type: string}], items: {type: integer}}", TupleType((STRING,), INTEGER)),
        ("{prefixItems: [{type: string}, {type: integer}], minItems: 2, items: false}", TupleType((STRING, INTEGER))),
        (
            "{prefixItems: [{type: string}, {type: integer}], minItems: 1, items: false}",
            ListType(UnionType((STRING, INTEGER))),
        ),
        (
            "{prefixItems: [{type: string}, {type: [string, 'null']}], minItems: 0, items: {type: string}}",
            ListType(NullableType(STRING)),
        ),
        ("{prefixItems: [{type: string}, {type: integer}], minItems: 1, maxItems: 3}", ListType(ANY)),
        ("{type: object}", MapType(ANY)),
        ("{type: object, additionalProperties: true}", MapType(ANY)),
        ("{type: object, additionalProperties: {}}", MapType(ANY)),
        ("{type: object, additionalProperties: {type: integer}}", MapType(INTEGER)),
        ("{additionalProperties: {type: array, items: {type: string}}}", MapType(ListType(STRING))),
        ("{type: [string, 'null']}", NullableType(STRING)),
        ("{type: [string, integer]}", UnionType((STRING, INTEGER))),
        ("{type: [integer, number]}", NUMBER),
        ("{type: [array, boolean, integer, number, object, string]}", ANY),
        ("{type: string, nullable: true}", NullableType(STRING)),
        ("{nullable: true}", ANY),
        ("{enum: [a, b]}", LiteralType(("a", "b"), "string")),
        ("{enum: [a, b, a, null]}", NullableType(LiteralType(("a", "b"), "string"))),
        ("{type: integer, enum: [1, 2]}", LiteralType((1, 2), "integer")),
        ("{enum: [1, a, true]}", UnionType((LiteralType((1, "a"), "json"), BOOLEAN))),
        ("{enum: [true, false]}", BOOLEAN),
        ("{enum: [true]}", LiteralType((True,), "boolean")),
        ("{enum: [null]}", Scalar("null")),
        ("{const: x}", LiteralType(("x",), "string", const=True)),
        ("{const: null}", Scalar("null")),
        ("{type: string, format: int-or-string}", UnionType((INTEGER, STRING))),
    ],
)
def test_a_property_gets_the_type_of_its_schema(schema: str, type_: ir.Type) -> None:
    api = schemas(f"A: {{type: object, properties: {{x: {schema}}}}}", lenient=True)
    assert fields(api, "A") == {"x": type_}
    assert not codes(api)


@pytest.mark.parametrize(
    ("schema", "type_"),
    [
        ("{type: string}", STRING),
        ("{type: object}", MapType(ANY)),
        ("{type: array, items: <B>}", ListType(ref("B"))),
        ("<B>", ref("B")),
        ("{allOf: [<B>], description: the same}", ref("B")),
        ("{const: x}", LiteralType(("x",), "string", const=True)),
        ("{type: string, nullable: true}", STRING),
    ],
)
def test_a_component_that_is_no_class_becomes_an_alias(schema: str, type_: ir.Type) -> None:
    api = schemas(f"A: {schema}\nB: {{type: object, properties: {{x: {{type: string}}}}}}")
    assert alias(api, "A") == type_
    assert api.symbols[named("A")].hint == ir.Hint(("A",), component=True)


def test_a_named_enum_keeps_values_names_and_descriptions() -> None:
    api = schemas(
        """
        Color:
          type: string
          description: A color.
          enum: [red, null, dark green]
          x-enum-varnames: [RED, NOTHING, DARK]
          x-enum-descriptions: {red: Like blood.}
        Box: {type: object, properties: {color: <Color>}}
        """,
        version="3.0.3",
        lenient=True,
    )
    color = api.symbols[named("Color")]
    assert color == ir.EnumDef(
        named("Color"),
        ir.Hint(("Color",), component=True),
        "string",
        (ir.EnumMember("red", "RED", "Like blood."), ir.EnumMember("dark green", "DARK")),
        ir.Docs(description="A color."),
    )
    assert fields(api, "Box") == {"color": NullableType(ref("Color"))}


def test_enum_values_are_read_as_the_type_says_and_reported() -> None:
    head = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\n"
    api, diagnostics = lowered(
        head + "components: {schemas: {A: {type: string, enum: [1, 2.5, true]}, B: {type: integer, enum: ['7']}}}"
    )
    color, number = api.symbols.values()
    assert isinstance(color, ir.EnumDef)
    assert isinstance(number, ir.EnumDef)
    assert [member.value for member in color.members] == ["1", "2.5", "true"]
    assert [member.value for member in number.members] == [7]
    assert [diagnostic.code for diagnostic in diagnostics] == ["CL316", "CL316"]


def test_an_enum_of_objects_falls_back_to_its_type() -> None:
    api = schemas("A: {enum: [{a: 1}]}\nB: {type: object, enum: [{a: 1}]}")
    assert alias(api, "A") == ANY
    assert alias(api, "B") == MapType(ANY)
    assert codes(api) == ["CL318"]


def test_a_model_has_what_the_document_says_of_each_field() -> None:
    api = schemas("""
        Task:
          type: object
          title: One task
          description: Something to do.
          required: [id, gone]
          additionalProperties: {type: integer}
          properties:
            id: {type: string, format: uuid, readOnly: true, description: Who., example: x}
            size: {type: integer, minimum: 1, maximum: 10, default: 3, deprecated: true}
            apiKey: {type: string, writeOnly: true}
            pageToken: {type: string}
            pass: {type: string, format: password}
        """)
    task = model(api, "Task")
    assert task.hint == ir.Hint(("Task",), component=True, title="One task")
    assert task.docs == ir.Docs(summary="One task", description="Something to do.")
    assert task.additional == INTEGER
    assert not task.closed
    by_name = {field.wire_name: field for field in task.fields}
    assert list(by_name) == ["id", "size", "apiKey", "pageToken", "pass", "gone"]
    assert by_name["id"] == ir.Field(
        f"{named('Task')}/properties/id",
        "id",
        Scalar("uuid"),
        required=True,
        read_only=True,
        docs=ir.Docs(description="Who.", example="x", has_example=True),
    )
    assert by_name["size"].default == 3
    assert by_name["size"].has_default
    assert by_name["size"].constraints == ir.Constraints(minimum=1, maximum=10)
    assert by_name["size"].docs.deprecated
    assert [name for name, field in by_name.items() if field.secret] == ["apiKey", "pass"]
    assert by_name["apiKey"].write_only
    assert (by_name["gone"].type, by_name["gone"].required) == (ANY, True)


def test_closed_objects_and_inline_models() -> None:
    api = schemas("""
        Empty: {type: object, additionalProperties: false}
        A:
          type: object
          additionalProperties: false
          required: [nothing]
          properties:
            inner: {type: object, properties: {list: {type: array, items: {properties: {x: {type: string}}}}}}
            map: {additionalProperties: {properties: {y: {type: string}}}}
        """)
    assert model(api, "Empty").closed
    assert model(api, "Empty").fields == ()
    assert model(api, "A").closed
    inner = f"{named('A')}/properties/inner"
    item = f"{inner}/properties/list/items"
    value = f"{named('A')}/properties/map/additionalProperties"
    assert fields(api, "A") == {"inner": ir.RefType(inner), "map": MapType(ir.RefType(value))}
    assert fields(api, inner) == {"list": ListType(ir.RefType(item))}
    assert model(api, item).hint == ir.Hint(("A", "inner", "list", "Item"))
    assert model(api, value).hint == ir.Hint(("A", "map", "Value"))
    assert list(api.symbols) == [named("Empty"), named("A"), inner, value, item]


def test_null_is_taken_from_wherever_it_is_written() -> None:
    api = schemas(
        """
        Owner: {type: object, nullable: true, properties: {id: {type: string}}}
        Same: <Owner>
        Wrapped: {allOf: [<Owner>]}
        Choice: {anyOf: [<Owner>, {type: 'null'}]}
        A:
          properties:
            target: <Owner>
            chain: <Same>
            wrapped: <Wrapped>
            choice: <Choice>
            beside: {$ref: '#/components/schemas/B', nullable: true}
            around: {allOf: [<B>], nullable: true}
            inside: {allOf: [<B>, {nullable: true}]}
            variant: {oneOf: [<B>, {nullable: true}]}
            type: {type: [object, 'null'], properties: {y: {type: string}}}
            list: {type: array, nullable: true, items: {type: string, nullable: true}}
            plain: <B>
        B: {properties: {x: {type: string}}}
        """,
        lenient=True,
    )
    inline = ir.RefType(f"{named('A')}/properties/type")
    assert fields(api, "A") == {
        "target": NullableType(ref("Owner")),
        "chain": NullableType(ref("Same")),
        "wrapped": NullableType(ref("Wrapped")),
        "choice": NullableType(ref("Choice")),
        "beside": NullableType(ref("B")),
        "around": NullableType(ref("B")),
        "inside": NullableType(ref("B")),
        "variant": NullableType(ref("B")),
        "type": NullableType(inline),
        "list": NullableType(ListType(NullableType(STRING))),
        "plain": ref("B"),
    }
    assert alias(api, "Same") == alias(api, "Wrapped") == alias(api, "Choice") == ref("Owner")


def test_all_of_merges_and_overrides() -> None:
    api = schemas("""
        Base:
          type: object
          description: The base.
          required: [id]
          properties: {id: {type: string}, kind: {type: string, description: Kind.}, part: <Base>}
        Child:
          description: The child.
          allOf:
            - $ref: '#/components/schemas/Base'
            - type: object
              required: [extra]
              properties:
                extra: {type: integer}
                kind: {enum: [child]}
                part: <Child>
          properties: {own: {type: boolean}}
        Narrow: {allOf: [<Base>], required: [kind]}
        Known: {allOf: [<Base>], required: [id], additionalProperties: false}
        """)
    child = model(api, "Child")
    assert child.docs.description == "The child."
    assert {field.wire_name: (field.type, field.required) for field in child.fields} == {
        "id": (STRING, True),
        "kind": (LiteralType(("child",), "string"), False),
        "part": (ref("Child"), False),
        "extra": (INTEGER, True),
        "own": (BOOLEAN, False),
    }
    assert [field.wire_name for field in model(api, "Narrow").fields if field.required] == ["id", "kind"]
    assert alias(api, "Known") == ref("Base")  # it demands nothing new


def test_properties_that_are_objects_on_both_sides_are_merged() -> None:
    api = schemas("""
        Base: {properties: {meta: {type: object, properties: {a: {type: string}}}}}
        Child: {allOf: [<Base>, {properties: {meta: {type: object, properties: {b: {type: string}}}}}]}
        """)
    merged = f"{named('Child')}/properties/meta"
    assert fields(api, "Child") == {"meta": ir.RefType(merged)}
    assert fields(api, merged) == {"a": STRING, "b": STRING}
    assert fields(api, f"{named('Base')}/properties/meta") == {"a": STRING}


def test_structure_beside_a_reference_counts_from_3_1_on() -> None:
    text = """
        A: {properties: {x: {type: string}}}
        B: {$ref: '#/components/schemas/A', properties: {y: {type: string}}, description: More.}
    """
    assert fields(schemas(text), "B") == {"x": STRING, "y": STRING}
    assert alias(schemas(text, version="3.0.3", lenient=True), "B") == ref("A")


def test_what_a_type_cannot_say_is_in_the_ledger() -> None:
    api = schemas("""
        Pattern: {type: object, patternProperties: {'^x': {type: integer}}}
        Both: {properties: {a: {type: string}}, patternProperties: {'^x': {type: integer}}}
        Mixed: {patternProperties: {'^x': {type: integer}, '^y': {type: string}}}
        Not: {type: string, not: {enum: [a]}}
        Dynamic: {$dynamicRef: '#node'}
        Never: {properties: {a: {type: string}, b: false}}
        """)
    assert alias(api, "Pattern") == MapType(INTEGER)
    assert fields(api, "Both") == {"a": STRING}
    assert alias(api, "Mixed") == MapType(ANY)
    assert alias(api, "Not") == STRING
    assert alias(api, "Dynamic") == ANY
    assert fields(api, "Never") == {"a": STRING}
    assert codes(api) == ["CL312", "CL312", "CL312", "CL313", "CL317", "CL315"]
    assert [entry.what for entry in api.skipped if entry.code == "CL317"] == ["fallback"]


def test_an_unknown_type_falls_back_and_foreign_words_are_understood() -> None:
    api = schemas("A: {type: strng}\nB: {type: int}\nC: {type: datetime}\nD: {type: any}", lenient=True)
    assert alias(api, "A") == ANY
    assert alias(api, "B") == INTEGER
    assert alias(api, "C") == Scalar("date-time")
    assert alias(api, "D") == ANY
    assert codes(api) == ["CL311"]


def test_schemas_of_other_files_are_named_there() -> None:
    api, _ = lowered(
        """
        openapi: 3.0.3
        info: {title: T, version: '1'}
        paths: {}
        components:
          schemas:
            A: {properties: {b: {$ref: 'shared.yaml#/B'}, whole: {$ref: 'pet.yaml'}}}
        """,
        shared="B: {properties: {c: {$ref: '#/C'}}}\nC: {type: string, enum: [x]}\n",
        pet="type: object\nproperties: {name: {type: string}}\n",
    )
    assert fields(api, "A") == {"b": ir.RefType("shared.yaml#/B"), "whole": ir.RefType("pet.yaml#")}
    assert fields(api, "shared.yaml#/B") == {"c": ir.RefType("shared.yaml#/C")}
    assert api.symbols["pet.yaml#"].hint == ir.Hint(("pet",), component=True)
    assert isinstance(api.symbols["shared.yaml#/C"], ir.EnumDef)


def test_a_broken_reference_in_a_lenient_run_costs_one_type() -> None:
    api = schemas(
        "A: {properties: {x: <Gone>, y: {type: string}}}\nB: {$ref: '#/nowhere'}",
        lenient=True,
    )
    assert fields(api, "A") == {"x": ANY, "y": STRING}
    assert alias(api, "B") == ANY
    assert codes(api) == ["CL310", "CL310"]


def test_types_that_exclude_each_other_are_reported() -> None:
    api = schemas("A: {properties: {x: {allOf: [{type: string}, {type: integer}]}}}")
    assert fields(api, "A") == {"x": Scalar("integer")}
    assert codes(api) == ["CL315"]
    assert codes(schemas("A: {properties: {x: {allOf: [{type: number}, {type: integer}]}}}")) == []


@pytest.mark.parametrize("kind", ["string", "[string, 'null']"])
def test_what_a_text_holds_is_reported_where_it_is_not_json(kind: str) -> None:
    api = schemas(f"A: {{properties: {{a: {{type: {kind}, contentSchema: {{type: object}}}}}}}}")
    assert codes(api) == ["CL327"]

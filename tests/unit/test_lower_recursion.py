"""Lowering of schemas that lead back to themselves, nest deeply, or stand in long chains."""

from __future__ import annotations

from support.lowering import alias, codes, fields, lowered, named, ref, schemas

from clientloom import ir
from clientloom.ir import ANY, STRING, ListType, MapType, UnionType


def test_recursive_schemas_end() -> None:
    api = schemas("""
        Node: {properties: {next: <Node>, all: {type: array, items: <Node>}}}
        Json: {anyOf: [{type: string}, {type: array, items: <Json>}, {additionalProperties: <Json>}]}
        Left: {allOf: [<Right>], properties: {l: {type: string}}}
        Right: {allOf: [<Left>], properties: {r: {type: string}}}
        Tree:
          properties:
            children:
              type: array
              items: {type: array, items: {$ref: '#/components/schemas/Tree/properties/children'}}
        """)
    assert fields(api, "Node") == {"next": ref("Node"), "all": ListType(ref("Node"))}
    assert alias(api, "Json") == UnionType((STRING, ListType(ref("Json")), MapType(ref("Json"))))
    assert fields(api, "Left").keys() == fields(api, "Right").keys() == {"l", "r"}
    children = f"{named('Tree')}/properties/children"
    inner = ir.RefType(children)
    assert fields(api, "Tree") == {"children": ListType(ListType(ListType(ListType(inner))))}
    assert isinstance(api.symbols[children], ir.AliasDef)


def test_a_schema_that_is_only_its_own_name_is_any_json() -> None:
    api = schemas("""
        A: {anyOf: [<B>]}
        B: {anyOf: [<D>]}
        C: {properties: {a: <A>}}
        D: {anyOf: [<A>]}
        """)
    assert alias(api, "A") == alias(api, "B") == alias(api, "D") == ANY  # of a circle nobody is the beginning
    assert fields(api, "C") == {"a": ref("A")}
    assert {entry.pointer for entry in api.skipped} == {named(name) for name in "ABD"}
    assert all(entry.what == "fallback" for entry in api.skipped)


def test_deep_nesting_is_cut_and_told() -> None:
    deep = "{type: array, items: " * 60 + "{type: string}" + "}" * 60
    api = schemas(f"A: {deep}")
    assert codes(api) == ["CL314"]


def test_a_long_chain_of_references_and_of_heirs() -> None:
    count = 1200
    chain = "".join(f"    R{n}: {{$ref: '#/components/schemas/R{n + 1}'}}\n" for n in range(count))
    heirs = "".join(
        f"    H{n}: {{allOf: [{{$ref: '#/components/schemas/H{n + 1}'}}, {{description: x}}]}}\n" for n in range(count)
    )
    models = "".join(
        f"    M{n}: {{properties: {{n: {{$ref: '#/components/schemas/M{n + 1}'}}}}}}\n" for n in range(count)
    )
    ends = "".join(f"    {letter}{count}: {{properties: {{x: {{type: string}}}}}}\n" for letter in "RHM")
    api, _ = lowered(
        "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
        + chain
        + heirs
        + models
        + ends
    )
    assert len(api.symbols) == 3 * count + 3
    assert not api.skipped

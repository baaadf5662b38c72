"""A schema that is written in two places is read at each: with symbols and reports of its own, and by its own file."""

from __future__ import annotations

from support.lowering import fields, lowered, model, named, schemas

from clientloom import ir


def two(schema: str) -> ir.Api:
    """A document in which a schema is written twice, with other words around it so that the two are not merged."""
    return schemas(
        f"Issue: {{properties: {{author: {schema}}}}}\n"
        f"Comment: {{properties: {{by: {schema}, at: {{type: string}}}}}}\n"
    )


def test_what_is_reported_is_reported_at_every_place() -> None:
    api = two("{type: object, properties: {id: {type: integer}, at: {type: object, properties: {day: {not: {}}}}}}")
    places = [f"{named('Issue')}/properties/author", f"{named('Comment')}/properties/by"]
    reported = [entry.pointer for entry in api.skipped if entry.code == "CL313"]
    assert reported == [f"{place}/properties/at/properties/day" for place in places]


def test_the_same_words_in_another_file_are_another_schema() -> None:
    user = "{type: object, properties: {size: {$ref: '#/components/schemas/Size'}}}"
    head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    Size: {}\n"
    text = f"{head}    Issue: {{properties: {{author: {user}, other: {{$ref: 'other.yaml#/Comment'}}}}}}\n"
    other = f"Comment: {{properties: {{by: {user}}}}}\ncomponents: {{schemas: {{Size: {{type: integer}}}}}}\n"
    api, _ = lowered(text, other=other)
    sizes = [fields(api, id_)["size"] for id_ in api.symbols if "size" in _wires(api, id_)]
    found = [api.symbols[type_.target] for type_ in sizes if isinstance(type_, ir.RefType)]
    assert [symbol.type for symbol in found if isinstance(symbol, ir.AliasDef)] == [ir.ANY, ir.Scalar("integer")]


def _wires(api: ir.Api, id_: str) -> list[str]:
    symbol = api.symbols[id_]
    return [field.wire_name for field in model(api, id_).fields] if isinstance(symbol, ir.ModelDef) else []

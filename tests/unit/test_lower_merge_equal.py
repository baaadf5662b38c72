"""Inline schemas that say the same are one class; one that repeats a component is that component."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from support.lowering import configure, lowered, model, named, read, schemas

from clientloom import ir
from clientloom.cli.inspect import inspection
from clientloom.config.records import parse_config
from clientloom.diagnostics.records import BadInput
from clientloom.lower import lower
from clientloom.naming import assign
from clientloom.pipeline import understand

USER = "{title: User, type: object, required: [id], properties: {id: {type: integer}, at: {type: object, %s}}}"
PLAIN = USER % "properties: {day: {type: string}}"
TWINS = f"""\
Issue: {{properties: {{author: {PLAIN}, editors: {{type: array, items: {PLAIN}}}}}}}
Comment: {{properties: {{by: {PLAIN}}}}}
"""


def target(api: ir.Api, owner: str, wire: str) -> str:
    """Which symbol a property's type refers to."""
    field = next(each for each in model(api, named(owner)).fields if each.wire_name == wire)
    kind = field.type.item if isinstance(field.type, ir.ListType) else field.type
    assert isinstance(kind, ir.RefType)
    return kind.target


def test_what_says_the_same_is_one_from_the_inside_out() -> None:
    api = schemas(TWINS)
    first, second, third = target(api, "Issue", "author"), target(api, "Issue", "editors"), target(api, "Comment", "by")
    assert first == second == third == f"{named('Comment')}/properties/by"  # the shortest of their names
    assert list(api.symbols) == [named("Issue"), named("Comment"), first, f"{first}/properties/at"]
    assert api.stand_ins[f"{named('Issue')}/properties/author/properties/at"] == f"{first}/properties/at"
    assert api.symbols[first].hint.shared == "User"


def test_no_order_of_the_document_changes_which_one_stays() -> None:
    turned = "\n".join(reversed(TWINS.splitlines()))
    assert schemas(turned).stand_ins == schemas(TWINS).stand_ins


def test_an_inline_schema_that_repeats_a_component_is_the_component() -> None:
    api = schemas(f"""
        LongUser: {PLAIN}
        User: {PLAIN}
        Issue: {{properties: {{author: {PLAIN}}}}}
        """)
    assert target(api, "Issue", "author") == named("User")
    assert named("LongUser") in api.symbols  # components are two even where they are alike


@pytest.mark.parametrize(
    "other",
    [
        USER % "properties: {day: {type: integer}}",
        USER % "properties: {day: {type: string, nullable: true}}",
        USER % "properties: {day: {type: string, readOnly: true}}",
        USER % "properties: {day: {type: string, writeOnly: true}}",
        USER % "properties: {day: {type: string, description: The first.}}",
        USER % "properties: {day: {type: string, default: x}}",
        USER % "properties: {day: {type: string, maxLength: 3}}",
        USER % "properties: {day: {enum: [a, b]}}",
        USER % "properties: {day: {type: string}}, required: [day]",
        USER % "properties: {day: {type: string}}, additionalProperties: false",
        USER % "properties: {day: {type: string}}, additionalProperties: {type: integer}",
    ],
)
def test_what_differs_in_anything_stays_apart(other: str) -> None:
    api = schemas(f"Issue: {{properties: {{author: {PLAIN}, editor: {other}}}}}")
    assert target(api, "Issue", "author") != target(api, "Issue", "editor")
    assert schemas(f"Issue: {{properties: {{author: {other}, editor: {other}}}}}").stand_ins


def test_no_text_is_lost() -> None:
    """That of a property stands at its field. Others, which stand nowhere else, keep their classes."""
    schema = "{type: object, description: %s, properties: {a: {type: string}}}"
    api = schemas(f"""
        A: {{properties: {{one: {schema % "One."}, two: {schema % "Two."}}}}}
        B: {{type: array, items: {schema % "Three."}}}
        C: {{type: array, items: {schema % "Four."}}}
        D: {{type: array, items: {schema % "Four."}}}
        """)
    assert target(api, "A", "one") == target(api, "A", "two")
    texts = {id_: symbol.docs.description for id_, symbol in api.symbols.items() if not symbol.hint.component}
    assert texts == {
        f"{named('A')}/properties/one": None,
        f"{named('B')}/items": "Three.",
        f"{named('C')}/items": "Four.",
    }
    fields = model(api, named("A")).fields
    assert [field.docs.description for field in fields] == ["One.", "Two."]


def test_bodies_of_different_calls_are_two() -> None:
    body = "{content: {application/json: {schema: {type: object, properties: {expand: {type: boolean}}}}}}"
    api, _ = lowered(f"""
        openapi: 3.0.3
        info: {{title: T, version: '1'}}
        paths:
          /a: {{post: {{operationId: a, requestBody: {body}, responses: {{}}}}}}
          /b: {{post: {{operationId: b, requestBody: {body}, responses: {{}}}}}}
        """)
    assert len(api.symbols) == 2


def test_files_stay_where_they_are() -> None:
    body = "{content: {multipart/form-data: {schema: {properties: {part: %s}}}}}"
    part = "{title: Part, type: object, properties: {data: {type: string, format: binary}}}"
    api, _ = lowered(f"""
        openapi: 3.0.3
        info: {{title: T, version: '1'}}
        paths:
          /a: {{post: {{operationId: a, requestBody: {body % part}, responses: {{}}}}}}
          /b: {{post: {{operationId: b, requestBody: {body % part}, responses: {{}}}}}}
        """)
    assert not api.stand_ins


def test_a_union_of_what_has_become_one_is_that() -> None:
    variant = "{type: object, properties: {a: {type: string}}}"
    api = schemas(f"""
        A: {{oneOf: [{variant}, {variant}]}}
        B: {{oneOf: [{variant}, {variant}, {{type: object, required: [b], properties: {{b: {{type: string}}}}}}]}}
        """)
    first = ir.RefType(f"{named('A')}/oneOf/0")
    assert api.symbols[named("A")] == ir.AliasDef(named("A"), api.symbols[named("A")].hint, first)
    union = api.symbols[named("B")]
    assert isinstance(union, ir.UnionDef)
    assert union.variants == (first, ir.RefType(f"{named('B')}/oneOf/2"))


def test_the_base_of_a_family_is_none_of_its_children() -> None:
    api = schemas("""
        Pet: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
        Dog: {allOf: [<Pet>]}
        Cat: {allOf: [<Pet>, {properties: {lives: {type: integer}}}]}
        """)
    assert f"{named('Pet')}/discriminator" in api.symbols


DOCUMENT = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
WRITTEN = DOCUMENT + textwrap.indent(TWINS, "    ")


@pytest.mark.parametrize(
    "place", ["Issue/properties/author", "Issue/properties/editors/items", "Comment/properties/by"]
)
def test_any_of_their_pointers_pins_the_class(place: str) -> None:
    config = configure(f'[names]\n"{named(place)}" = "Person"\n"{named(place)}/properties/id" = "number"\n')
    api, _ = lower(read(WRITTEN), config)
    names = assign(api, config)
    stays = f"{named('Comment')}/properties/by"
    assert names.symbols[stays] == "Person"
    assert names.fields[stays, "id"] == "number"
    assert not names.notes


def test_two_pins_of_one_class_must_agree() -> None:
    pins = [f'"{named(place)}" = "%s"' for place in ("Issue/properties/author", "Comment/properties/by")]
    agreed, torn = (configure("[names]\n" + "\n".join(pins) % words) for words in (("A", "A"), ("A", "B")))
    api, _ = lower(read(WRITTEN), agreed)
    assert "A" in assign(api, agreed).symbols.values()
    with pytest.raises(BadInput) as caught:
        assign(api, torn)
    assert [finding.code for finding in caught.value.diagnostics] == ["CL406"]


def test_what_most_places_call_it_is_its_name_unless_that_is_taken() -> None:
    api = schemas(TWINS)
    assert "User" in assign(api, configure()).symbols.values()
    api = schemas(TWINS + "User: {properties: {other: {type: string}}}\n")
    assert set(assign(api, configure()).symbols.values()) >= {"User", "CommentBy"}


def test_inspect_says_what_a_class_stands_for(tmp_path: Path) -> None:
    (tmp_path / "spec.yaml").write_text(WRITTEN)
    config = parse_config(b'[package]\nname = "x"\n[document]\npath = "spec.yaml"\n', tmp_path / "client.toml")
    models = {each["name"]: each for each in inspection(understand(config))["models"]}
    assert models["User"]["also"] == [
        f"{named('Issue')}/properties/author",
        f"{named('Issue')}/properties/editors/items",
    ]
    assert "also" not in models["Issue"]

"""Example values: what the document gives where it fits, else something of the right type that could be real."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from clientloom import ir
from clientloom.config.records import parse_config
from clientloom.docs import sample_texts
from clientloom.docs.scalars import Wish
from clientloom.docs.values import Endless, Values
from clientloom.naming import assign
from clientloom.python.code_printer import flat

STRING = ir.STRING
UUID = "11111111-1111-4111-8111-111111111111"


def field(name: str, kind: ir.Type = STRING, required: bool = True, **more: Any) -> ir.Field:
    return ir.Field(f"#{name}", name, kind, required, **more)


def model(name: str, *fields: ir.Field, **more: Any) -> ir.ModelDef:
    return ir.ModelDef(name, ir.Hint((name,), component=True), fields, **more)


def union(name: str, *variants: str, **more: Any) -> ir.UnionDef:
    kinds = tuple(ir.RefType(each) for each in variants)
    return ir.UnionDef(name, ir.Hint((name,), component=True), kinds, more.pop("strategy", "structural"), **more)


SYMBOLS: tuple[ir.Symbol, ...] = (
    model("ResourceId", field("scope"), field("code")),
    model(
        "CreateTaskRequest", field("displayName"), field("id", ir.RefType("ResourceId")), field("note", required=False)
    ),
    model("Patch", field("parent", ir.RefType("Patch"), required=False), field("title", required=False)),
    model("Empty"),
    model("Node", field("name"), field("children", ir.ListType(ir.RefType("Node")))),
    model("Loop", field("loop", ir.RefType("Loop"))),
    model("Chain", field("next", ir.NullableType(ir.RefType("Chain")))),
    model("Login", field("userName"), field("password"), field("token", ir.Scalar("string", "password"))),
    model("Read", field("id", ir.Scalar("uuid"), read_only=True), field("kind")),
    model("Cat", field("petType", ir.LiteralType(("cat", "dog"), "string")), field("meow")),
    model("Dog", field("petType", ir.LiteralType(("cat", "dog"), "string"))),
    union("Pet", "Cat", "Dog", strategy="discriminator", discriminator="petType", mapping=(("dog", 1), ("cat", 0))),
    union("Maybe", "Loop", "Dog"),
    ir.EnumDef("State", ir.Hint(("State",), component=True), "string", (ir.EnumMember("open"), ir.EnumMember("shut"))),
    ir.AliasDef("Tags", ir.Hint(("Tags",), component=True), ir.ListType(STRING)),
)
API = ir.Api("t", "1", None, "3.0.3", (), (), (), (), {symbol.id: symbol for symbol in SYMBOLS})
NAMES = assign(API, parse_config(b'[package]\nname = "sample"\n', Path("client.toml")))


def made(kind: ir.Type, **wish: Any) -> str:
    return flat(Values(API.symbols, NAMES).of(kind, Wish(**wish)))


def given(value: ir.Json, **more: Any) -> dict[str, Any]:
    return {"given": value, "has_given": True, **more}


SCALARS: list[tuple[ir.Type, dict[str, Any], str]] = [
    (STRING, {"name": "projectId"}, '"project-1"'),
    (STRING, {"name": "id", "noun": "task"}, '"task-1"'),
    (STRING, given("it's"), '"it\'s"'),
    (STRING, given('say "hi"\n'), "'say \"hi\"\\n'"),
    (STRING, given(7), '"7"'),
    (STRING, given(["no"], name="state"), '"open"'),
    (STRING, {"name": "clientSecret"}, 'os.environ["CLIENT_SECRET"]'),
    (STRING, {"name": "secretName"}, '"my-secret"'),
    (STRING, {"name": "x", "secret": True}, 'os.environ["X"]'),
    (ir.Scalar("integer"), {}, "1"),
    (ir.Scalar("integer"), given(12), "12"),
    (ir.Scalar("integer"), given("12"), "1"),
    (ir.Scalar("integer"), {"constraints": ir.Constraints(minimum=10, maximum=20, multiple_of=6)}, "12"),
    (ir.Scalar("integer"), {"constraints": ir.Constraints(minimum=3, multiple_of=5e-324)}, "3"),
    (ir.Scalar("integer"), {"constraints": ir.Constraints(maximum=-(10**400), multiple_of=2.5)}, repr(-(10**400))),
    (ir.Scalar("integer"), {"constraints": ir.Constraints(exclusive_maximum=0)}, "-1"),
    (ir.Scalar("number"), {}, "1.5"),
    (ir.Scalar("number"), given(2), "2"),
    (ir.Scalar("decimal"), given("1.10"), 'decimal.Decimal("1.10")'),
    (ir.Scalar("decimal"), given("x"), 'decimal.Decimal("9.99")'),
    (ir.Scalar("boolean"), given(False), "False"),
    (ir.Scalar("date"), given("2024-02-29"), "datetime.date(2024, 2, 29)"),
    (ir.Scalar("date-time"), given("nonsense"), "datetime.datetime(2025, 1, 31, 9, 30, tzinfo=datetime.UTC)"),
    (
        ir.Scalar("date-time"),
        given("2024-05-01T10:00:07+02:00"),
        "datetime.datetime(2024, 5, 1, 8, 0, 7, tzinfo=datetime.UTC)",
    ),
    (
        ir.Scalar("uuid"),
        given("11111111-1111-4111-8111-111111111111", plain=True),
        '"11111111-1111-4111-8111-111111111111"',
    ),
    (ir.Scalar("binary"), {"name": "inputFile"}, 'pathlib.Path("input-file.bin")'),
    (ir.Scalar("json"), given({"a": [1, None, True]}), '{"a": [1, None, True]}'),
    (ir.LiteralType(("A", "B"), "string"), given("B"), '"B"'),
    (ir.LiteralType(("A", "B"), "string"), given("C"), '"A"'),
    (ir.NullableType(STRING), given(None), "None"),
    (ir.ListType(STRING), {"name": "names"}, '["my-example"]'),
    (ir.ListType(ir.Scalar("integer")), given([1, 2, 3, 4]), "[1, 2, 3]"),
    (ir.MapType(ir.Scalar("integer")), {}, '{"key": 1}'),
    (ir.TupleType((ir.Scalar("integer"),)), given([5]), "(5,)"),
    (ir.UnionType((ir.Scalar("integer"), STRING)), given("x"), '"x"'),
]


@pytest.mark.parametrize(("kind", "wish", "expected"), SCALARS)
def test_value(kind: ir.Type, wish: dict[str, Any], expected: str) -> None:
    assert made(kind, **wish) == expected


MODELS: list[tuple[str, dict[str, Any], str]] = [
    ("CreateTaskRequest", {}, 'CreateTaskRequest(display_name="my-task", id=ResourceId(scope="scope", code="code"))'),
    (
        "CreateTaskRequest",
        given({"id": {"scope": "A", "other": 1}, "note": "n", "displayName": "D"}),
        'CreateTaskRequest(display_name="D", id=ResourceId(scope="A", code="code"), note="n")',
    ),
    ("Patch", {}, 'Patch(title="my-patch")'),
    ("Empty", {}, "Empty()"),
    ("Node", {}, 'Node(name="my-node", children=[])'),
    ("Chain", {}, "Chain(next=None)"),
    (
        "Login",
        {},
        'Login(user_name="someone", password=os.environ["PASSWORD"], token=os.environ["TOKEN"])',
    ),
    ("Read", {}, 'Read(kind="kind")'),
    ("Pet", {}, 'Cat(pet_type="cat", meow="meow")'),
    ("Pet", given({"petType": "dog"}), 'Dog(pet_type="dog")'),
    ("Maybe", {}, 'Dog(pet_type="cat")'),
    ("State", given("shut"), "State.SHUT"),
    ("State", {"plain": True}, '"open"'),
    ("Tags", {"name": "tags"}, '["example"]'),
]


@pytest.mark.parametrize(("symbol", "wish", "expected"), MODELS)
def test_model(symbol: str, wish: dict[str, Any], expected: str) -> None:
    assert made(ir.RefType(symbol), **wish) == expected


def test_what_requires_itself_has_no_value() -> None:
    with pytest.raises(Endless):
        made(ir.RefType("Loop"))
    assert made(ir.ListType(ir.RefType("Loop"))) == "[]"


def test_what_a_value_needs_is_noted() -> None:
    values = Values(API.symbols, NAMES)
    values.of(ir.RefType("Login"), Wish())
    values.of(ir.Scalar("uuid"), Wish())
    assert values.uses.modules == {"os", "uuid"}
    assert values.uses.models == {"Login"}


@pytest.mark.parametrize(
    ("name", "constraints"),
    [
        ("id", ir.Constraints(min_length=30, max_length=40, pattern=r"^[a-zA-Z0-9\-]+$")),
        ("code", ir.Constraints(max_length=2)),
        ("count", ir.Constraints(pattern=r"^[0-9]+$")),
        ("key", ir.Constraints(pattern=r"^[A-Z][A-Z0-9]*$")),
        ("name", ir.Constraints(min_length=64, max_length=64)),
    ],
)
def test_texts_keep_simple_bounds(name: str, constraints: ir.Constraints) -> None:
    found = sample_texts.text(name, "task", constraints)
    assert (constraints.min_length or 0) <= len(found) <= (constraints.max_length or 1000)
    assert re.search(constraints.pattern or "", found)


def test_a_pattern_that_runs_away_is_not_tried() -> None:
    sample_texts.text("name", "task", ir.Constraints(pattern=r"^(([a-z-])+.)+[A-Z]([a-z-])+$"))
    sample_texts.text("name", "task", ir.Constraints(pattern="[" * 100))


THINGS = [
    ("CreateTaskRequest", "task"),
    ("AnalysisV4", "analysis"),
    ("UpdateTaskInstanceRequest", "task-instance"),
    ("Request", "request"),
]


@pytest.mark.parametrize(("name", "thing"), THINGS)
def test_thing(name: str, thing: str) -> None:
    assert sample_texts.thing(name) == thing

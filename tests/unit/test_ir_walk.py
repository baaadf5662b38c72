"""What is behind aliases and null, also where aliases only lead to each other."""

from __future__ import annotations

import pytest

from clientloom import ir
from clientloom.ir.walk import inner_types, unaliased, underlying, underlying_values

HINT = ir.Hint(("X",))


def alias(id_: str, type_: ir.Type) -> ir.AliasDef:
    return ir.AliasDef(id_, HINT, type_)


SYMBOLS: dict[str, ir.Symbol] = {
    each.id: each
    for each in (
        ir.ModelDef("model", HINT, ()),
        ir.EnumDef("enum", HINT, "string", (ir.EnumMember("a"), ir.EnumMember("b"))),
        alias("text", ir.STRING),
        alias("again", ir.RefType("text")),
        alias("perhaps", ir.NullableType(ir.RefType("again"))),
        alias("status", ir.NullableType(ir.RefType("enum"))),
        alias("object", ir.RefType("model")),
        alias("left", ir.RefType("right")),
        alias("right", ir.NullableType(ir.RefType("left"))),
        alias("own", ir.RefType("own")),
    )
}


def ref(target: str) -> ir.RefType:
    return ir.RefType(target)


@pytest.mark.parametrize(
    ("target", "behind_aliases", "behind_null"),
    [
        ("again", ir.STRING, ir.STRING),
        ("perhaps", ir.NullableType(ref("again")), ir.STRING),
        ("status", ir.NullableType(ref("enum")), ref("enum")),
        ("object", ref("model"), ref("model")),
        ("nowhere", ref("nowhere"), ref("nowhere")),
        ("own", ref("own"), ref("own")),
    ],
)
def test_what_is_behind_names(target: str, behind_aliases: ir.Type, behind_null: ir.Type) -> None:
    assert unaliased(SYMBOLS, ref(target)) == behind_aliases
    assert underlying(SYMBOLS, ref(target)) == behind_null


def test_a_chain_of_names_has_no_limit() -> None:
    chain: dict[str, ir.Symbol] = {str(number): alias(str(number), ref(str(number + 1))) for number in range(200)}
    assert underlying({**chain, "200": alias("200", ir.STRING)}, ref("0")) == ir.STRING


def test_names_that_lead_to_each_other_end() -> None:
    assert underlying(SYMBOLS, ref("left")) in (ref("left"), ref("right"))


def test_a_named_enum_is_the_literal_of_its_values() -> None:
    assert underlying_values(SYMBOLS, ref("status")) == ir.LiteralType(("a", "b"), "string")
    assert underlying_values(SYMBOLS, ref("object")) == ref("model")


def test_inner_types() -> None:
    union = ir.UnionType((ir.STRING, ref("model")))
    assert inner_types(union) == union.variants
    assert inner_types(ir.TupleType((ir.STRING,), ref("model"))) == union.variants
    assert inner_types(ir.NullableType(union)) == inner_types(ir.MapType(union)) == (union,)
    assert inner_types(ref("model")) == inner_types(ir.STRING) == ()

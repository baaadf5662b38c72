"""Turns `enum` and `const` into literal types, and the values of a named enum into members."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TypeAlias, cast

from msgspec import Struct

from clientloom.ir import EnumMember, LiteralType, Scalar, ScalarKind, Type, UnionType
from clientloom.lower.schema_facts import Facts

Value: TypeAlias = str | int | float | bool
_LEAST, _MOST = -(2**63), 2**63 - 1  # of the whole numbers that msgspec compares with
_NAMES = ("x-enum-varnames", "x-enumNames", "x-enum-names", "x-ms-enum-names")
_DESCRIPTIONS = ("x-enum-descriptions", "x-enumDescriptions", "x-enum-description")


class Enumerated(Struct, frozen=True):
    """What an enum comes to. `type` is None where its values are not all scalars: then it says nothing of use."""

    type: LiteralType | Scalar | None
    members: tuple[EnumMember, ...] = ()
    corrected: bool = False  # a value was written as another kind than `type` says
    too_large: bool = False  # a value that no decoder can look for


def enumerated(facts: Facts) -> Enumerated:
    """The values of `enum` (or the one of `const`), without null and doubles, as the kind that `type` says."""
    values = [facts.const] if facts.has_const else list(facts.enum_values or ())
    if any(isinstance(value, dict | list) for value in values):
        return Enumerated(None)
    kinds = tuple(kind for kind in facts.kinds if kind != "null")
    names, descriptions = _labels(facts, len(values))
    members: dict[tuple[str, Value], EnumMember] = {}
    corrected = False
    for index, value in enumerate(values):
        if value is None:
            continue
        right = _as_kind(value, kinds[0]) if len(kinds) == 1 else cast("Value", value)
        corrected = corrected or right is not value
        if isinstance(right, float) and not math.isfinite(right):
            return Enumerated(None)
        if isinstance(right, int) and not _LEAST <= right <= _MOST:
            return Enumerated(None, too_large=True)
        key = (type(right).__name__, right)
        if key not in members:
            members[key] = EnumMember(right, names[index], descriptions[index])
    if not members:
        return Enumerated(Scalar("null"))
    base = _base(kinds, [member.value for member in members.values()])
    if base == "boolean" and len(members) == 2 and not facts.has_const:
        return Enumerated(Scalar("boolean"))
    literal = LiteralType(tuple(member.value for member in members.values()), base, const=facts.has_const)
    return Enumerated(literal, tuple(members.values()), corrected)


def without_booleans(literal: LiteralType) -> Type:
    """An enum with booleans among its values, which no `Literal` can hold with others: a union with them."""
    rest = tuple(value for value in literal.values if not isinstance(value, bool))
    if len(rest) == len(literal.values):
        return literal
    return UnionType((LiteralType(rest, _base((), rest), literal.const), Scalar("boolean")))


def _base(kinds: tuple[str, ...], values: Sequence[Value]) -> ScalarKind:
    if all(isinstance(value, bool) for value in values):
        return "boolean"
    if any(isinstance(value, bool) for value in values):
        return "json"
    if all(isinstance(value, str) for value in values):
        return "string"
    if all(isinstance(value, int) for value in values):
        return "number" if kinds == ("number",) else "integer"
    if all(isinstance(value, int | float) for value in values):
        return "number"
    return "json"


def _as_kind(value: object, kind: str) -> Value:
    """A value written without (or with needless) quotes, as the kind its schema says; itself where that is unclear."""
    if kind == "string":
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, int | float):
            return str(value)
    elif kind in ("integer", "number") and isinstance(value, str):
        try:
            return int(value) if kind == "integer" or value.lstrip("+-").isdigit() else float(value)
        except ValueError:
            return value
    elif kind == "integer" and isinstance(value, float) and value.is_integer():
        return int(value)
    elif kind == "boolean" and isinstance(value, str) and value.lower() in ("true", "false"):
        return value.lower() == "true"
    return cast("Value", value)


def has_names(found: Enumerated) -> bool:
    """Whether the document names the values of an enum, and they are such as a class can list."""
    named = any(member.name for member in found.members)
    plain = not any(isinstance(member.value, bool | float) for member in found.members)
    return named and plain and isinstance(found.type, LiteralType) and found.type.base in ("string", "integer")


def descriptions_of_values(keys: Mapping[str, object]) -> str | None:
    """The descriptions of the values of an enum without names, as a list; None where there are none."""
    values = keys.get("enum")
    if not isinstance(values, list) or any(key in keys for key in _NAMES):
        return None
    listed = cast("list[object]", values)
    column = _column(keys, _DESCRIPTIONS, listed)
    pairs = [(value, said) for value, said in zip(listed, column, strict=True) if said is not None]
    return "\n".join(f"- `{value}`: {' '.join(said.split())}" for value, said in pairs) or None


def _labels(facts: Facts, count: int) -> tuple[list[str | None], list[str | None]]:
    """Names and descriptions of the values from the usual extensions: lists beside `enum`, or mappings by value."""
    source = cast("Mapping[str, object]", facts.enum.value if facts.enum is not None else {})
    values = facts.enum_values if facts.enum_values is not None else [None] * count
    return _column(source, _NAMES, values), _column(source, _DESCRIPTIONS, values)


def _column(source: Mapping[str, object], keys: Sequence[str], values: Sequence[object]) -> list[str | None]:
    for key in keys:
        found = source.get(key)
        if isinstance(found, list):
            listed = [each if isinstance(each, str) and each.strip() else None for each in cast("list[object]", found)]
            if len(listed) == len(values):
                return listed
        if isinstance(found, Mapping):
            table = cast("Mapping[str, object]", found)
            column = [table.get(str(value)) for value in values]
            return [each if isinstance(each, str) and each.strip() else None for each in column]
    return [None] * len(values)


def merge_literals(literals: Sequence[LiteralType]) -> LiteralType:
    """One literal type with the values of several."""
    if len(literals) == 1:
        return literals[0]
    values: dict[tuple[str, Value], Value] = {}
    for literal in literals:
        values.update(((type(value).__name__, value), value) for value in literal.values)
    return LiteralType(tuple(values.values()), _base((), list(values.values())))

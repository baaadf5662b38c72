"""Turns schemas of texts and arrays into types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clientloom.ir import ANY, STRING, JsonTextType, ListType, Scalar, TupleType, Type, UnionType
from clientloom.lower.media import kind_of
from clientloom.lower.scalars import encoded_string, is_decimal

if TYPE_CHECKING:
    from clientloom.lower.facts import Facts
    from clientloom.lower.schemas import Schemas


def text_type(schemas: Schemas, facts: Facts) -> Type:
    """The type of a text: by its format, what it encodes, or a pattern that is one of numbers."""
    if facts.format == "int-or-string":
        return UnionType((Scalar("integer"), STRING))
    inner = next((part.node.get("contentSchema") for part in facts.parts if "contentSchema" in part.node), None)
    if inner is not None and facts.encoding is None and kind_of(facts.media or "") == "json":
        return JsonTextType(schemas.type_of(inner))
    if inner is not None:
        reason = "`contentSchema` of what is no JSON text: what the text holds is not taken apart."
        schemas.ledger.add(facts.id, "other", "CL327", reason)
    if facts.format is None and is_decimal(facts.value_of("pattern")):
        return Scalar("decimal")
    return encoded_string(facts.format, facts.encoding, facts.media)


def array_type(schemas: Schemas, facts: Facts) -> Type:
    """A list, or a tuple where places have schemas of their own."""
    items = facts.items
    if facts.prefix:
        rest = schemas.type_of(items) if items is not None and isinstance(items.value, dict) else None
        return TupleType(tuple(schemas.type_of(each) for each in facts.prefix), rest)
    item = schemas.type_of(items) if items is not None and items.value is not False else ANY
    return ListType(item, facts.unique)

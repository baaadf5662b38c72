"""Turns schemas of texts and arrays into types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from clientloom.ir import ANY, STRING, JsonTextType, ListType, NullableType, Scalar, TupleType, Type, UnionType
from clientloom.lower.nullability import nullable
from clientloom.lower.scalars import encoded_string, is_decimal
from clientloom.lower.unions.merge import combine_types
from clientloom.media_types import kind_of

if TYPE_CHECKING:
    from clientloom.lower.lowering import Lowering
    from clientloom.lower.schema_facts import Facts


def text_type(lowering: Lowering, facts: Facts) -> Type:
    """The type of a text: by its format, what it encodes, or a pattern that is one of numbers."""
    if facts.format == "int-or-string":
        return UnionType((Scalar("integer"), STRING))
    inner = next((part.node.get("contentSchema") for part in facts.parts if "contentSchema" in part.node), None)
    if inner is not None and facts.encoding is None and kind_of(facts.media or "") == "json":
        return JsonTextType(lowering.type_of(inner))
    if inner is not None:
        reason = "`contentSchema` of a text that is not JSON: what the text holds is not read."
        lowering.result.ledger.add(facts.id, "other", "CL327", reason)
    if facts.format is None and is_decimal(facts.value_of("pattern")):
        return Scalar("decimal")
    return encoded_string(facts.format, facts.encoding, facts.media)


def _list_of_places(lowering: Lowering, facts: Facts) -> Type:
    """Places of which the document says that some may be missing: a list of whatever may be in one."""
    types = [lowering.type_of(each) for each in facts.prefix or ()]
    rest = _rest(lowering, facts, len(types))
    types += [] if rest is None else [rest]
    item = combine_types(lowering, types, replace(facts, id=f"{facts.id}/items"))
    return ListType(nullable(item) if any(isinstance(each, NullableType) for each in types) else item)


def array_type(lowering: Lowering, facts: Facts) -> Type:
    """A list, or a tuple where places have schemas of their own."""
    least = facts.value_of("minItems")
    if facts.prefix and isinstance(least, int) and least < len(facts.prefix):
        return _list_of_places(lowering, facts)
    items = facts.items
    if facts.prefix:
        places = tuple(lowering.type_of(each) for each in facts.prefix)
        return TupleType(places, _rest(lowering, facts, len(places)))
    item = lowering.type_of(items) if items is not None and items.value is not False else ANY
    return ListType(item, facts.unique)


def _rest(lowering: Lowering, facts: Facts, places: int) -> Type | None:
    """What may come behind the places of a tuple: anything, where nothing is said of it."""
    most = facts.value_of("maxItems")
    if isinstance(most, int) and most <= places:
        return None
    if facts.items is None:
        return None if facts.value_of("unevaluatedItems") is False else ANY
    return lowering.type_of(facts.items) if facts.items.value is not False else None

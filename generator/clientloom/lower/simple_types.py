"""Turns schemas of texts and arrays into types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from clientloom.ir import ANY, STRING, JsonTextType, ListType, NullableType, Scalar, TupleType, Type, UnionType
from clientloom.lower.nullability import nullable
from clientloom.lower.scalars import encoded_string, is_decimal
from clientloom.lower.unions import merge
from clientloom.media_types import kind_of

if TYPE_CHECKING:
    from clientloom.lower.schema_facts import Facts
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


def _list_of_places(schemas: Schemas, facts: Facts) -> Type:
    """Places of which the document says that some may be missing: a list of whatever may be in one."""
    types = [schemas.type_of(each) for each in facts.prefix or ()]
    rest = _rest(schemas, facts, len(types))
    types += [] if rest is None else [rest]
    item = merge.combine_types(schemas, types, replace(facts, id=f"{facts.id}/items"))
    return ListType(nullable(item) if any(isinstance(each, NullableType) for each in types) else item)


def array_type(schemas: Schemas, facts: Facts) -> Type:
    """A list, or a tuple where places have schemas of their own."""
    least = facts.value_of("minItems")
    if facts.prefix and isinstance(least, int) and least < len(facts.prefix):
        return _list_of_places(schemas, facts)
    items = facts.items
    if facts.prefix:
        places = tuple(schemas.type_of(each) for each in facts.prefix)
        return TupleType(places, _rest(schemas, facts, len(places)))
    item = schemas.type_of(items) if items is not None and items.value is not False else ANY
    return ListType(item, facts.unique)


def _rest(schemas: Schemas, facts: Facts, places: int) -> Type | None:
    """What may come behind the places of a tuple: anything, where nothing is said of it."""
    most = facts.value_of("maxItems")
    if isinstance(most, int) and most <= places:
        return None
    if facts.items is None:
        return None if facts.value_of("unevaluatedItems") is False else ANY
    return schemas.type_of(facts.items) if facts.items.value is not False else None

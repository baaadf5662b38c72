"""Turns schemas of texts and arrays into types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clientloom.ir import ANY, STRING, ListType, Scalar, TupleType, Type, UnionType
from clientloom.lower.scalars import encoded_string, is_decimal

if TYPE_CHECKING:
    from clientloom.lower.facts import Facts
    from clientloom.lower.schemas import Schemas


_EVENT = "/text~1event-stream/itemSchema/"  # in the ids of schemas that describe whole events


def text_type(schemas: Schemas, facts: Facts) -> Type:
    """The type of a text: by its format, what it encodes, or a pattern that is one of numbers."""
    if facts.format == "int-or-string":
        return UnionType((Scalar("integer"), STRING))
    inner = next((part.node.get("contentSchema") for part in facts.parts if "contentSchema" in part.node), None)
    if inner is not None and _EVENT in facts.id:
        return schemas.type_of(inner)  # what an event holds is read by the stream
    if inner is not None:
        reason = "`contentSchema`: the text is handed over as it is; what it holds is not taken apart."
        schemas.ledger.add(facts.id, "other", "CL327", reason)
    if facts.format is None and is_decimal(facts.value_of("pattern")):
        return Scalar("decimal")
    return encoded_string(facts.format, facts.encoding, facts.media)


def array_type(schemas: Schemas, facts: Facts) -> Type:
    """A list, or a tuple where places have schemas of their own."""
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

"""Finds the word that distinguishes an inline variant of a union from the others, whatever their order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias, cast

from clientloom.pointers import unescape

_Schema: TypeAlias = Mapping[str, object]
_PLAIN = frozenset({"string", "integer", "number", "boolean"})
_LONGEST = 60


def word_of(variants: object, index: int, *, named: bool) -> str | None:
    """What a variant is called behind the name of its union; None where that name is enough. `named`: the union is a
    component, and has the name itself."""
    listed = cast("list[object]", variants) if isinstance(variants, list) else []
    schemas: list[_Schema] = [cast("_Schema", each) if isinstance(each, dict) else {} for each in listed]
    real = [schema for schema in schemas if schema.get("type") != "null"]
    if len(real) == 1 or index >= len(schemas):
        return None
    own = schemas[index]
    others = [schema for schema in real if schema is not own]
    for words in (_titles, _fixed_values, _references, _own_properties):
        taken = {word for other in others for word in words(other, real)}
        for word in words(own, real):
            if word not in taken:
                return word
    kind = _kind(own)
    if all(_kind(other) != kind for other in others):
        return kind.capitalize() if named and kind != "array" else None
    return f"Option{index + 1}"


def _titles(schema: _Schema, _: Sequence[_Schema]) -> Iterator[str]:
    title = schema.get("title")
    if isinstance(title, str) and title.strip() and len(title) <= _LONGEST:
        yield title


def _fixed_values(schema: _Schema, _: Sequence[_Schema]) -> Iterator[str]:
    """The values that its properties must have."""
    for wire in sorted(_properties(schema)):
        each = _properties(schema)[wire]
        if isinstance(each, dict):
            inner = cast("_Schema", each)
            listed = inner.get("enum")
            values = cast("list[object]", listed) if isinstance(listed, list) else []
            value = inner.get("const", values[0] if len(values) == 1 else None)
            if isinstance(value, str) and value.strip() and len(value) <= _LONGEST:
                yield value


def _references(schema: _Schema, _: Sequence[_Schema]) -> Iterator[str]:
    """The components that it is put together from."""
    parts = schema.get("allOf")
    for part in cast("list[object]", parts) if isinstance(parts, list) else []:
        target = cast("_Schema", part).get("$ref") if isinstance(part, dict) else None
        if isinstance(target, str):
            yield unescape(target.rpartition("/")[2])


def _own_properties(schema: _Schema, real: Sequence[_Schema]) -> Iterator[str]:
    """The one property that it requires and that no other has."""
    required = schema.get("required")
    listed = cast("list[object]", required) if isinstance(required, list) else []
    names = {each for each in listed if isinstance(each, str)}
    for other in real:
        if other is not schema:
            names -= _properties(other).keys()
    if len(names) == 1:
        yield names.pop()


def _properties(schema: _Schema) -> Mapping[str, object]:
    found = schema.get("properties")
    return cast("Mapping[str, object]", found) if isinstance(found, dict) else {}


def _kind(schema: _Schema) -> str:
    kind = schema.get("type")
    if kind == "array" or "items" in schema:
        return "array"
    return kind if isinstance(kind, str) and kind in _PLAIN else "object"

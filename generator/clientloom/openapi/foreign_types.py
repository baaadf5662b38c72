"""Words under `type` that are not types of OpenAPI: those whose meaning is plain, and what is reported of them."""

from __future__ import annotations

from collections.abc import Mapping

from clientloom.ir.types import Json

KINDS = ("string", "integer", "number", "boolean", "array", "object", "null")
# The second is a format where the type has none.
FOREIGN_TYPES: Mapping[str, tuple[str, str | None]] = {
    "str": ("string", None),
    "text": ("string", None),
    "date": ("string", "date"),
    "date-time": ("string", "date-time"),
    "datetime": ("string", "date-time"),
    "timestamp": ("string", None),
    "time": ("string", None),
    "uuid": ("string", "uuid"),
    "guid": ("string", None),
    "uri": ("string", "uri"),
    "url": ("string", "uri"),
    "email": ("string", "email"),
    "char": ("string", None),
    "file": ("string", "binary"),
    "binary": ("string", "binary"),
    "bool": ("boolean", None),
    "int": ("integer", None),
    "int32": ("integer", "int32"),
    "int64": ("integer", "int64"),
    "long": ("integer", "int64"),
    "float": ("number", "float"),
    "double": ("number", "double"),
    "decimal": ("number", None),
    "list": ("array", None),
    "dict": ("object", None),
    "map": ("object", None),
    "json": ("object", None),
}
ANYTHING = frozenset({"any", "mixed", "*", "none", "undefined", "unknown"})
_KINDS = frozenset(KINDS)


def foreign_words(types: Json) -> list[tuple[str, str]]:
    """What a `type` says in other words, each with its correction. Quick where it says nothing of the kind."""
    if isinstance(types, str):
        return [] if types in _KINDS else _meant(types)
    if isinstance(types, list):
        return [found for word in types if isinstance(word, str) and word not in _KINDS for found in _meant(word)]
    return []


def _meant(word: str) -> list[tuple[str, str]]:
    plain = word.lower()
    if plain in _KINDS:
        return [(word, f"Write `{plain}`.")]
    if plain in FOREIGN_TYPES:
        kind, format_ = FOREIGN_TYPES[plain]
        return [(word, f"Write `{kind}`{f' with `format: {format_}`' if format_ else ''}.")]
    return [(word, "Leave the type out, if any value is allowed there.")] if plain in ANYTHING else []

"""Names under `required` that no property has: most often a misspelt one, or a property that was renamed."""

from __future__ import annotations

from collections.abc import Iterator

from clientloom.ir.types import Json
from clientloom.openapi.walk import Link
from clientloom.suggestions import nearest

# what may bring further properties, or makes a schema a part of one that has them
_COMBINED = frozenset(("$ref", "allOf", "anyOf", "oneOf", "if", "dependentSchemas", "patternProperties"))
_PARTS = frozenset(("allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas"))


def undeclared(schema: dict[str, Json], link: Link) -> Iterator[tuple[int, str, str | None]]:
    """Index, name, and the property that may be meant. Nothing for a schema that others may complete, or whose
    `additionalProperties` say what else it holds."""
    properties, required = schema.get("properties"), schema.get("required")
    if not isinstance(properties, dict) or not properties or not isinstance(required, list):
        return
    missing = [(index, name) for index, name in enumerate(required) if isinstance(name, str) and name not in properties]
    if not missing or not _COMBINED.isdisjoint(schema) or schema.get("additionalProperties", False) is not False:
        return
    if _is_part(link):
        return
    free = [name for name in properties if name not in required]
    for index, name in missing:
        yield index, name, nearest(name, free)


def _is_part(link: Link) -> bool:
    """Whether a schema is under `allOf` or its like, in a list or by a name of its own."""
    above = link
    for _ in range(2):
        if above is None:
            return False
        above, step = above
        if step in _PARTS:
            return True
    return False

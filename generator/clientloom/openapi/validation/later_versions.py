"""What a document may say in the words of a later OpenAPI: we read it, so its own version's schema is not asked."""

from __future__ import annotations

from clientloom.ir.types import Json

_OF_MEDIA = ("itemSchema", "itemEncoding", "prefixEncoding")
_OF_PATHS = ("query", "additionalOperations")
UNDERSTOOD = (*_OF_MEDIA, *_OF_PATHS)
_PATHS = ("paths", "webhooks", "pathItems")


def take_out(tree: Json) -> None:
    """Remove from a tree what OpenAPI 3.2 brought to media types and path items, where they stand in a document."""
    if not isinstance(tree, dict) or str(tree.get("openapi", "3.2")).startswith("3.2"):
        return
    todo: list[tuple[Json, str, str]] = [(tree, "", "")]  # a value, its key, and the key above
    while todo:
        value, key, above = todo.pop()
        if isinstance(value, list):
            todo += [(child, "", "") for child in value]
        elif isinstance(value, dict):
            later = _OF_MEDIA if above == "content" and "/" in key else _OF_PATHS if above in _PATHS else ()
            for name in later:
                value.pop(name, None)
            todo += [(child, str(name), key) for name, child in value.items()]

"""What a document may say in the words of a later OpenAPI: we read it, so its own version's schema is not asked."""

from __future__ import annotations

from clientloom.ir.types import Json

_OF_MEDIA = ("itemSchema", "itemEncoding", "prefixEncoding")
_OF_PATHS = ("query", "additionalOperations")


def take_out(tree: Json, data: bytes) -> None:
    """Remove from a tree what OpenAPI 3.2 brought to media types and path items, where a document has them.

    `data` is the text of the tree: media types may be anywhere, and are looked for only where it has their words.
    """
    if not isinstance(tree, dict) or str(tree.get("openapi", "3.2")).startswith("3.2"):
        return
    components = tree.get("components")
    reusable = components.get("pathItems") if isinstance(components, dict) else None
    for path_items in (tree.get("paths"), tree.get("webhooks"), reusable):
        if isinstance(path_items, dict):
            for path_item in path_items.values():
                _remove(path_item, _OF_PATHS)
    if any(name.encode() in data for name in _OF_MEDIA):
        _take_out_of_media(tree)


def _take_out_of_media(tree: Json) -> None:
    todo: list[tuple[Json, str, str]] = [(tree, "", "")]  # a value, its key, and the key above
    while todo:
        value, key, above = todo.pop()
        if isinstance(value, list):
            todo += [(child, "", "") for child in value]
        elif isinstance(value, dict):
            if above == "content" and "/" in key:
                _remove(value, _OF_MEDIA)
            todo += [(child, str(name), key) for name, child in value.items()]


def _remove(value: Json, names: tuple[str, ...]) -> None:
    if isinstance(value, dict):
        for name in names:
            value.pop(name, None)

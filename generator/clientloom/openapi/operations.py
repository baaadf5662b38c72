"""Finds the operations of a document: the fields of its path items that are HTTP methods."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from clientloom.methods import METHODS
from clientloom.pointers import escape

if TYPE_CHECKING:
    from clientloom.openapi.document import Document, Node


def path_items(document: Document) -> Iterator[tuple[str, str, Node]]:
    """Every path with the pointer that its path item has under `paths`, and the item as written: maybe a reference."""
    paths = document.root.get("paths")
    for path, item in paths.items() if paths is not None else ():
        if not path.startswith("x-"):
            yield path, f"#/paths/{escape(path)}", item


def operations_of(written: Node, base: str) -> Iterator[tuple[str, str, Node]]:
    """The operations of a path item, whose pointer is `base`: id, method (upper case) and node of each.

    Raises BadInput where the item is a reference that leads nowhere.
    """
    item = written.resolve()
    sources = [written, item] if item is not written else [item]  # siblings of a path item's $ref count too
    seen: set[str] = set()
    for source in sources:
        for key, node in source.items():
            if key in METHODS and key not in seen and isinstance(node.value, dict):
                seen.add(key)
                yield f"{base}/{key}", key.upper(), node
        more = source.get("additionalOperations")
        for key, node in more.items() if more is not None else ():
            if isinstance(node.value, dict):
                yield f"{base}/additionalOperations/{escape(key)}", key, node

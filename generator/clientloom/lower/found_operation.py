"""Finds the operations of a document: each with its path item, not lowered yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from clientloom.diagnostics.records import BadInput
from clientloom.lower.context import Context
from clientloom.methods import METHODS
from clientloom.pointers import escape

if TYPE_CHECKING:
    from clientloom.openapi import Node


class Found(Struct, frozen=True):
    """One operation of the document, not lowered yet."""

    id: str
    path: str
    method: str
    item: Node
    node: Node

    @property
    def label(self) -> str:
        """What people know it by: its operationId, else `GET /tasks`."""
        return self.operation_id or f"{self.method} {self.path}"

    @property
    def operation_id(self) -> str | None:
        """Its `operationId`, if it has one."""
        text = self.node.text("operationId")
        return text if text and text.strip() else None

    @property
    def tags(self) -> tuple[str, ...]:
        """Its tags."""
        listed = self.node.get("tags")
        values = (each.value for each in listed.elements()) if listed is not None else ()
        return tuple(dict.fromkeys(value for value in values if isinstance(value, str) and value.strip()))


def find_operations(context: Context) -> Iterator[Found]:
    """Every operation under `paths`, in document order."""
    paths = context.document.root.get("paths")
    for path, written in paths.items() if paths is not None else ():
        if path.startswith("x-"):
            continue
        yield from operations_of_item(context, path, written, f"#/paths/{escape(path)}")


def operations_of_item(context: Context, path: str, written: Node, base: str) -> Iterator[Found]:
    """Every operation of one path item, whose pointer is `base`."""
    try:
        item = written.resolve()
    except BadInput as error:
        context.ledger.add(written.pointer, "operation", "CL303", f"The path item leads nowhere: {error}")
        return
    sources = [written, item] if item is not written else [item]  # siblings of a path item's $ref count too
    seen: set[str] = set()
    for source in sources:
        for key, node in source.items():
            if key in METHODS and key not in seen and isinstance(node.value, dict):
                seen.add(key)
                yield Found(f"{base}/{key}", path, key.upper(), item, node)
        more = source.get("additionalOperations")
        for key, node in more.items() if more is not None else ():
            if isinstance(node.value, dict):
                yield Found(f"{base}/additionalOperations/{escape(key)}", path, key, item, node)

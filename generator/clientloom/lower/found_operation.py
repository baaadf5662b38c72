"""Finds the operations of a document: each with its path item, not lowered yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from clientloom.diagnostics.records import BadInput
from clientloom.lower.context import Context
from clientloom.methods import label_of
from clientloom.openapi.operations import operations_of, path_items

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
        return label_of(self.operation_id, self.method, self.path)

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
    for path, base, written in path_items(context.document):
        yield from operations_of_item(context, path, written, base)


def operations_of_item(context: Context, path: str, written: Node, base: str) -> Iterator[Found]:
    """Every operation of one path item, whose pointer is `base`."""
    try:
        item = written.resolve()
    except BadInput as error:
        context.ledger.add(written.pointer, "operation", "CL303", f"The path item leads nowhere: {error}")
        return
    for id_, method, node in operations_of(written, base):
        yield Found(id_, path, method, item, node)

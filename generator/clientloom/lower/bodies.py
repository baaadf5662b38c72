"""Lowers request bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clientloom.ir import Body
from clientloom.lower.contents import contents_of
from clientloom.lower.context import Context
from clientloom.lower.docs import docs_of

if TYPE_CHECKING:
    from clientloom.openapi import Node

_NAME = "x-clientloom-body-name"
_WITHOUT = ("GET", "HEAD", "DELETE")


def body_of(context: Context, operation: Node, method: str) -> Body | None:
    """The body of an operation; None where it has none or where the document gives it no media type."""
    written = operation.get("requestBody")
    if written is None:
        return None
    node = written.resolve()
    if method in _WITHOUT and not node.flag("required") and _is_void(node):
        context.ledger.add(written.pointer, "body", "CL326", f"A {method} with a body that can hold nothing has none.")
        return None
    contents = contents_of(context, node, "body")
    if not contents:
        context.ledger.add(written.pointer, "body", "CL323", "The body has no media type, so it cannot be sent.")
        return None
    return Body(
        id=node.pointer,
        required=node.flag("required"),
        contents=contents,
        name=written.text(_NAME) or node.text(_NAME),
        docs=docs_of(node.value, summary_key="summary"),
    )


def _is_void(body: Node) -> bool:
    """Whether every content is an object that is said to have no properties, as Stripe declares for each GET."""
    content = body.get("content")
    schemas = [media.get("schema") for _, media in content.items()] if content is not None else []
    values = [schema.value if schema is not None else None for schema in schemas]
    return bool(values) and all(value in _VOID for value in values)


_VOID: tuple[dict[str, object], ...] = (
    {"type": "object", "properties": {}},
    {"type": "object", "properties": {}, "additionalProperties": False},
)

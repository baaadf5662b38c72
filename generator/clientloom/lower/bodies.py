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


def body_of(context: Context, operation: Node) -> Body | None:
    """The body of an operation; None where it has none or where the document gives it no media type."""
    written = operation.get("requestBody")
    if written is None:
        return None
    node = written.resolve()
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

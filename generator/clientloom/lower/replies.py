"""Lowers responses: by status, with their contents and typed headers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from clientloom.ir import STRING, Content, Reply, Scalar, UnionType
from clientloom.lower.contents import contents_of, headers_of
from clientloom.lower.context import Context
from clientloom.lower.docs import docs_of

if TYPE_CHECKING:
    from clientloom.openapi import Node

_STATUS = re.compile(r"[1-5](\d\d|XX)|default")
# HTTP gives these no content, whatever a document says (RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5)
_WITHOUT_CONTENT = frozenset({"204", "205", "304"})
_BINARY = Scalar("binary")


def replies_of(context: Context, operation: Node, operation_id: str | None) -> tuple[Reply, ...]:
    """The replies in order of status: a range (`4XX`) after the codes of its class, `default` last. It is the success
    where no 2xx is declared."""
    word = context.config.replies.get(operation_id or "")
    table = operation.get("responses")
    written = {} if table is None else {_status(key): node for key, node in table.items() if not key.startswith("x-")}
    has_success = any(status.startswith("2") for status in written)
    found: list[Reply] = []
    for status, node in written.items():
        if not _STATUS.fullmatch(status):
            context.ledger.add(node.pointer, "reply", "CL324", f"{status!r} is not a status code.")
            continue
        reply = node.resolve()
        if "links" in reply:
            context.ledger.add(reply.pointer, "other", "CL334", "Links are not followed.")
        contents = contents_of(context, reply, "reply")
        if contents and status in _WITHOUT_CONTENT:
            context.ledger.add(
                reply.pointer, "other", "CL325", f"A {status} reply has no content, but one is declared."
            )
            contents = ()
        success = status.startswith("2") or (status == "default" and not has_success)
        if success and word is not None and status not in _WITHOUT_CONTENT:
            contents = (_told(reply, word),)
        headers = reply.get("headers")
        found.append(
            Reply(
                id=reply.pointer,
                status=status,
                contents=contents,
                headers=headers_of(context, headers) if headers is not None else (),
                success=success,
                docs=docs_of(reply.value, summary_key="summary"),
            )
        )
    return tuple(sorted(found, key=lambda reply: reply.status))  # X and d come after digits


def _told(reply: Node, word: str) -> Content:
    """What the owner says that comes ([replies])."""
    if word == "bytes":
        return Content(f"{reply.pointer}/content", "*/*", "binary", _BINARY)
    return Content(f"{reply.pointer}/content", "*/*", "by-type", UnionType((_BINARY, STRING)))


def _status(key: str) -> str:
    return key.upper() if len(key) == 3 else key

"""Lowers what the server sends by itself: webhooks, and the callbacks of operations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from clientloom.diagnostics.records import BadInput
from clientloom.ir import ANY, STRING, Content, Incoming, Scalar, Type
from clientloom.lower.contents import contents_of
from clientloom.lower.context import Context
from clientloom.lower.docs import docs_of

if TYPE_CHECKING:
    from clientloom.lower.found_operation import Found

_CODES: dict[str, str] = {"webhook": "CL332", "callback": "CL333"}


def incoming_of(context: Context, found: Found, kind: Literal["webhook", "callback"], called: str) -> Incoming | None:
    """One request; None where it carries nothing, or cannot be read (which the ledger then says)."""
    written = found.node.get("requestBody")
    mark = context.result.mark()
    try:
        contents = contents_of(context, written.resolve(), "body") if written is not None else ()
        context.schemas.settle()
    except BadInput as error:
        context.schemas.rewind(mark)
        context.forget()
        context.ledger.add(found.id, "other", _CODES[kind], f"The {kind} cannot be read: {error}")
        return None
    if not contents:
        context.ledger.add(
            found.id, "other", _CODES[kind], f"The {kind} carries no content, so there is nothing to parse."
        )
        return None
    return Incoming(
        id=found.id,
        kind=kind,
        called=called,
        operation_id=found.operation_id,
        method=found.method,
        contents=tuple(_received(each) for each in contents),
        docs=docs_of(found.node.value, summary_key="summary"),
    )


def with_distinct_names(incoming: Iterable[Incoming]) -> tuple[Incoming, ...]:
    """The same, those of one name with their method behind it (and a number, where even that is the same)."""
    listed = list(incoming)
    count = Counter(each.called for each in listed)
    named = [
        replace(each, called=f"{each.called} {each.method}") if count[each.called] > 1 else each for each in listed
    ]
    count = Counter(each.called for each in named)
    seen: Counter[str] = Counter()
    found: list[Incoming] = []
    for each in named:
        seen[each.called] += 1
        again = count[each.called] > 1
        found.append(replace(each, called=f"{each.called} {seen[each.called]}") if again else each)
    return tuple(found)


def payload(content: Content) -> Type:
    """What a content is parsed into."""
    if content.kind in ("json", "form"):
        return content.type or ANY
    return STRING if content.kind in ("text", "xml", "json-lines", "sse") else Scalar("binary")


def _received(content: Content) -> Content:
    """JSON and forms are taken apart; what else came is handed on, as text or as bytes."""
    type_ = payload(content)
    kind = content.kind if content.kind in ("json", "form") else "text" if type_ == STRING else "binary"
    return replace(content, kind=kind, type=type_, encodings=(), xml=None)

"""Which way symbols travel: in requests alone, in forms alone."""

from __future__ import annotations

from collections.abc import Sequence

from clientloom import ir


def sent_only(api: ir.Api) -> frozenset[str]:
    """The symbols that only ever travel in a form or multipart body: there a binary value is a file."""
    parts: list[ir.Type | None] = []
    data: list[ir.Type | None] = []
    for operation in api.operations:
        for content in operation.body.contents if operation.body else ():
            (parts if content.kind in ("form", "multipart", "binary") else data).append(content.type)
        for reply in operation.replies:
            data.extend(content.type for content in reply.contents)
    sent = _reached(api, parts)
    return sent - _reached(api, data) if sent else sent


def sent_in_parts(api: ir.Api) -> frozenset[str]:
    """The symbols that travel in a multipart body, and otherwise too: there a binary value may be a file."""
    parts = [
        content.type
        for operation in api.operations
        for content in (operation.body.contents if operation.body else ())
        if content.kind == "multipart"
    ]
    found: frozenset[str] = _reached(api, parts) if parts else frozenset()
    return found & request_only(api) if found else found


def request_only(api: ir.Api) -> frozenset[str]:
    """The symbols that are sent and never received: no server can break what they say."""
    sent: list[ir.Type | None] = []
    received: list[ir.Type | None] = [content.type for each in api.incoming for content in each.contents]
    for operation in api.operations:
        sent.extend(parameter.type for parameter in operation.parameters)
        sent.extend(content.type for content in (operation.body.contents if operation.body else ()))
        for reply in operation.replies:
            received.extend(content.type for content in reply.contents)
            received.extend(header.type for header in reply.headers)
    requests = _reached(api, sent)
    return requests - _reached(api, received) if requests else requests


def _reached(api: ir.Api, kinds: Sequence[ir.Type | None]) -> frozenset[str]:
    todo = [target for kind in kinds for target in ir.mentions(kind)]
    seen: set[str] = set()
    while todo:
        target = todo.pop()
        if target in seen or target not in api.symbols:
            continue
        seen.add(target)
        todo.extend(ir.symbol_mentions(api.symbols[target]))
    return frozenset(seen)

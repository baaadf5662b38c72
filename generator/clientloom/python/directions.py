"""Which way symbols travel: in requests alone, in forms alone."""

from __future__ import annotations

from clientloom import ir
from clientloom.ir.walk import reachable


def sent_only(api: ir.Api) -> frozenset[str]:
    """The symbols that only ever travel in a form or multipart body: there a binary value is a file."""
    parts: list[ir.Type | None] = []
    data: list[ir.Type | None] = []
    for operation in api.operations:
        for content in operation.body.contents if operation.body else ():
            (parts if content.kind in ("form", "multipart", "binary") else data).append(content.type)
        for reply in operation.replies:
            data.extend(content.type for content in reply.contents)
    sent = reachable(api.symbols, parts)
    return frozenset(sent - reachable(api.symbols, data) if sent else sent)


def sent_in_parts(api: ir.Api) -> frozenset[str]:
    """The symbols that travel in a multipart body, and otherwise too: there a binary value may be a file."""
    parts = [
        content.type
        for operation in api.operations
        for content in (operation.body.contents if operation.body else ())
        if content.kind == "multipart"
    ]
    found = reachable(api.symbols, parts) if parts else set[str]()
    return frozenset(found & request_only(api) if found else found)


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
    requests = reachable(api.symbols, sent)
    return frozenset(requests - reachable(api.symbols, received) if requests else requests)

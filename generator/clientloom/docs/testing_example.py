"""Programs with the package's test kit: one call, played without a network."""

from __future__ import annotations

import re
from collections.abc import Iterable

from clientloom import ir
from clientloom.docs import media_choice
from clientloom.docs.examples import Examples
from clientloom.docs.replies import NoReply, Replies
from clientloom.naming import Names
from clientloom.python.code_printer import Doc, Named, call, from_import, sequence, statement
from clientloom.python.text import string

_MOST = 12  # plain values of a reply that still reads well
_PLAIN_PATH = re.compile(r"[\w/{}.:~-]+", re.ASCII)  # sent as it is written


def played(api: ir.Api, every: Iterable[tuple[str, ir.Operation]], names: Names, examples: Examples) -> tuple[str, ...]:
    """The program, sync and async, for one of these (tag, operation); nothing where none is simple enough."""
    found: list[tuple[int, str, ir.Operation, Doc]] = []
    replies = Replies(api.symbols)
    for tag, operation in every:
        kind = _result(operation, examples)
        if kind is None:
            continue
        try:
            reply = replies.of(kind)
        except NoReply:
            continue
        if replies.size <= _MOST:
            found.append((replies.size + 3 * len(operation.parameters), tag, operation, reply))
    if not found:
        return ()
    _, tag, operation, reply = min(found, key=lambda each: each[0])
    attribute = names.resources[tag].attribute
    program = _Program(api, names, examples)
    return tuple(program.text(operation, attribute, reply, asynchronous=each) for each in (False, True))


def _result(operation: ir.Operation, examples: Examples) -> ir.Type | None:
    """The type of an operation's JSON, where it only reads, gives it in one piece and takes no secret."""
    if operation.method != "GET" or operation.body is not None or operation.docs.deprecated:
        return None
    if any(parameter.secret for parameter in operation.parameters) or not _PLAIN_PATH.fullmatch(operation.path):
        return None
    if not any(reply.success and reply.status in ("200", "2XX", "default") for reply in operation.replies):
        return None
    if examples.calls.outcome(operation).kind not in ("value", "list"):
        return None
    content = media_choice.asked_for(operation, examples.shapes.plain(operation))
    return content.type if content is not None and content.kind == "json" else None


class _Program:
    def __init__(self, api: ir.Api, names: Names, examples: Examples) -> None:
        self.names = names
        self.examples = examples
        self.kinds = {scheme.name: scheme.kind for scheme in api.security_schemes}

    def text(self, operation: ir.Operation, attribute: str, reply: Doc, *, asynchronous: bool) -> str:
        indent = 4 if asynchronous else 0
        client = self.names.async_client if asynchronous else self.names.client
        transport = "AsyncMockTransport" if asynchronous else "MockTransport"
        doc = call(f"{transport}().on", [string(operation.method), string(operation.path), call("Reply.json", [reply])])
        arguments = [*self._arguments(operation), Named("transport=", "transport")]
        waits = "async " if asynchronous else ""
        inner, modules = self.examples.called(operation, attribute, asynchronous, indent + 4)
        lines = [
            *_flush(statement("transport = ", doc, "", indent), indent),
            *_flush(statement(f"{waits}with ", call(client, arguments), " as client:", indent), indent),
            *(f"    {line}" if line else line for line in inner),
            "",
            "(request,) = transport.sent",
            "print(request.method, request.path, request.query)",
        ]
        if asynchronous:
            modules = {*modules, "asyncio"}
            body = [f"    {line}" if line else line for line in lines]
            lines = ["", "async def main() -> None:", *body, "", "", "asyncio.run(main())"]
        head = [f"import {module}" for module in sorted(modules)]
        head += [""] if head else []
        package = self.names.package
        head += [from_import(package, [client]), from_import(f"{package}.testing", [transport, "Reply"])]
        return "\n".join([*head, "", *lines])

    def _arguments(self, operation: ir.Operation) -> Iterable[Doc]:
        """Where the client thinks it is, and credentials that nobody looks at."""
        yield Named("base_url=", string("https://test"))
        way = operation.security[0] if operation.security else ()
        for scheme, _ in way:
            pair = self.kinds[scheme] == "basic"
            if self.kinds[scheme] != "mutualTLS":
                yield Named(f"{self.names.schemes[scheme]}=", sequence(['"test"', '"test"']) if pair else '"test"')


def _flush(text: str, indent: int) -> list[str]:
    return [line.removeprefix(" " * indent) for line in text.split("\n")]

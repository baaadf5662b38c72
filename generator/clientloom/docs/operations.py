"""One operation on its page: every fact of it as text."""

from __future__ import annotations

from collections.abc import Iterator

from clientloom import ir
from clientloom.docs import notes, wire
from clientloom.docs.blocks import block, cell, first_line
from clientloom.docs.examples import Examples
from clientloom.docs.inline import code, fence, literal
from clientloom.docs.paging import paging_lines
from clientloom.docs.types import Types
from clientloom.docs.views import OperationView, Row
from clientloom.naming import Names
from clientloom.naming.rules import path_variables
from clientloom.python.text import string


class Operations:
    """Makes the views of operations for one package."""

    def __init__(self, names: Names, types: Types, examples: Examples, schemes: dict[str, str]) -> None:
        self.names = names
        self.types = types
        self.examples = examples
        self.schemes = schemes  # scheme -> where the index tells of it

    def view(self, operation: ir.Operation, attribute: str, signature: str, page: str) -> OperationView:
        """The operation as its page shows it."""
        differs = self.examples.differs(operation)
        twin = fence(self.examples.asynchronous(operation, attribute).code, "python") if differs else ""
        summary, description = _prose(operation.docs)
        return OperationView(
            name=self.names.operations[operation.id],
            signature=fence(signature, "python"),
            is_paged=bool(operation.paging),
            summary=summary,
            description=description,
            deprecated=operation.docs.deprecated,
            request=request(operation),
            example=fence(self.examples.sync(operation, attribute).code, "python"),
            async_example=twin,
            versions=tuple(self._versions(operation, page)),
            parameters=tuple(self._parameters(operation, page)),
            bodies=tuple(self._bodies(operation, page)),
            returns=self._returns(operation, operation.default_version, page),
            paging=tuple(paging_lines(operation, self.names)),
            authorization=self._authorization(operation.security),
            content_types=tuple(_content_types(operation)),
            responses=tuple(self._response(reply, page) for reply in operation.replies),
        )

    def _versions(self, operation: ir.Operation, page: str) -> Iterator[Row]:
        """What `version=` changes."""
        for version in operation.versions:
            mark = " (default)" if version == operation.default_version else ""
            body = [
                content for content in _contents(operation) if content.version == version and content.type is not None
            ]
            shown = dict.fromkeys(self.types.taken(content.type, page) for content in body if content.type is not None)
            content = wire.primary(operation, version)
            media = {content.media_type} if content else {item.media_type for item in body}
            yield (
                f"{code(string(version), cell=True)}{mark}",
                self._returns(operation, version, page),
                ", ".join(shown) or ("as in the other versions" if operation.body else "-"),
                ", ".join(code(item, cell=True) for item in sorted(media)),
            )

    def _parameters(self, operation: ir.Operation, page: str) -> Iterator[Row]:
        """The arguments in the order of the signature: the path's, the body, then the rest."""
        order = {name: place for place, name in enumerate(path_variables(operation.path))}
        in_path = [item for item in operation.parameters if item.place == "path"]
        for item in sorted(in_path, key=lambda item: order.get(item.wire_name, len(order))):
            yield self._parameter(operation, item, page)
        if operation.body is not None:
            yield self._body_row(operation, operation.body, page)
        for item in operation.parameters:
            if item.place != "path":
                yield self._parameter(operation, item, page)

    def _parameter(self, operation: ir.Operation, item: ir.Parameter, page: str) -> Row:
        remarks = [
            "required" if item.required else "optional",
            "**deprecated**" if item.docs.deprecated else "",
            *notes.kinds(item.type),
            *notes.bounds(item.constraints),
            *_style(item),
            "secret" if item.secret else "",
            "made anew for every call unless given" if item.wire_name == operation.idempotency_key else "",
        ]
        return (
            code(self.names.parameters[operation.id, item.id]),
            f"{code(item.wire_name, cell=True)} in {item.place}",
            self.types.taken(_bare(item.type), page),
            notes.value(item.default) if item.has_default else "",
            cell(item.docs.description),
            notes.sentence(*remarks),
        )

    def _body_row(self, operation: ir.Operation, body: ir.Body, page: str) -> Row:
        shown = dict.fromkeys(self._given(content, page) for content in body.contents)
        return (
            code(self.names.bodies[operation.id]),
            "body",
            " or ".join(shown),
            "",
            cell(body.docs.description),
            "required" if body.required else "optional",
        )

    def _bodies(self, operation: ir.Operation, page: str) -> Iterator[Row]:
        plain = wire.sent(operation, operation.default_version)
        for content in _contents(operation):
            remarks = [
                f"`version={string(content.version)}`" if content.version else "",
                "sent by a plain call" if content.media_type == plain else "",
                *(
                    f"part {code(item.part, cell=True)} as {code(item.content_type, cell=True)}"
                    for item in content.encodings
                    if item.content_type
                ),
            ]
            yield code(content.media_type, cell=True), self._given(content, page), notes.sentence(*remarks)

    def _given(self, content: ir.Content, page: str) -> str:
        if content.kind == "binary":
            return "a file"
        return self.types.taken(content.type, page) if content.type is not None else "`JsonValue`"

    def _returns(self, operation: ir.Operation, version: str | None, page: str) -> str:
        for paging in operation.paging:
            if paging.version in (version, None):
                item = self.types.returned(paging.item_type, page)
                return f"a pager of {item}, each page's body {self.types.returned(paging.body_type, page)}"
        content = wire.primary(operation, version)
        if content is None:
            return "`None`"
        if content.kind == "binary":
            return "`bytes`"
        return self.types.returned(content.type, page) if content.type is not None else "`JsonValue`"

    def _authorization(self, security: ir.Security) -> str:
        if not security:
            return "None needed."
        ways = [" and ".join(self._scheme(name, scopes) for name, scopes in way) or "none" for way in security]
        return " or ".join(ways)

    def _scheme(self, name: str, scopes: tuple[str, ...]) -> str:
        shown = f"[{literal(name)}]({self.schemes[name]})" if name in self.schemes else literal(name)
        asked = ", ".join(code(scope) for scope in scopes)
        return f"{shown} (scopes {asked})" if asked else shown

    def _response(self, reply: ir.Reply, page: str) -> Row:
        by_type: dict[str, list[str]] = {}
        for content in reply.contents:
            shown = "`bytes`" if content.kind == "binary" else ""
            shown = shown or (self.types.returned(content.type, page) if content.type is not None else "`JsonValue`")
            by_type.setdefault(shown, []).append(code(content.media_type, cell=True))
        bodies = [f"{', '.join(media)} → {shown}" for shown, media in by_type.items()]
        headers = [
            f"{code(item.wire_name, cell=True)} ({self.types.returned(item.type, page)})"
            + (f": {cell(item.docs.description)}" if item.docs.description else "")
            for item in reply.headers
        ]
        return literal(reply.status), cell(reply.docs.description), "; ".join(bodies) or "-", "; ".join(headers) or "-"


def request(operation: ir.Operation) -> str:
    """`**GET** /v1/tasks`, for a table or a line."""
    return f"**{literal(operation.method)}** {code(operation.path, cell=True)}"


def title(operation: ir.Operation) -> str:
    """What the operation is for, in one cell."""
    return cell(operation.docs.summary) or first_line(operation.docs.description)


def _prose(docs: ir.Docs) -> tuple[str, str]:
    """Summary and description; not twice the same."""
    summary, description = block(docs.summary), block(docs.description)
    if summary.rstrip(".").casefold() == description.rstrip(".").casefold():
        description = ""
    return summary, description


def _contents(operation: ir.Operation) -> tuple[ir.Content, ...]:
    return operation.body.contents if operation.body else ()


def _bare(kind: ir.Type) -> ir.Type:
    return kind.type if isinstance(kind, ir.NullableType) else kind


def _style(item: ir.Parameter) -> Iterator[str]:
    """How a list or object is put into the URL, where that is not the usual way."""
    if item.content_type:
        yield f"sent as {code(item.content_type, cell=True)}"
    elif isinstance(_bare(item.type), ir.ListType):
        separators = {"form": "commas", "simple": "commas", "spaceDelimited": "spaces", "pipeDelimited": "pipes"}
        if item.place == "query" and item.explode and item.style == "form":
            yield "repeated for each item"
        elif item.style in separators:
            yield f"items joined by {separators[item.style]}"
        elif item.style == "tabDelimited":
            yield "items joined by tabs"
        else:
            yield f"style {item.style}"
    elif item.style == "deepObject":
        yield f"sent as {code(f'{item.wire_name}[key]=value', cell=True)}"
    elif item.style in ("label", "matrix"):
        yield f"style {item.style}"


def _content_types(operation: ir.Operation) -> Iterator[str]:
    sent = [content.media_type for content in _contents(operation)]
    if sent:
        plain = wire.sent(operation, operation.default_version)
        yield f"**Content-Type**: {_listed(sent)}. A plain call sends {code(plain or '')}."
    else:
        yield "**Content-Type**: none."
    accepted = wire.all_accepted(operation)
    if accepted:
        asked = wire.accepted(operation, operation.default_version)
        yield f"**Accept**: {_listed(accepted)}. A plain call asks for {_listed(asked)}."
    else:
        yield "**Accept**: anything."


def _listed(items: list[str] | tuple[str, ...]) -> str:
    return ", ".join(code(item) for item in items)

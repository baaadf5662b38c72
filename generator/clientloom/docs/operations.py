"""One operation on its page: every fact of it as text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from clientloom import ir
from clientloom.docs import cell_remarks, media_choice
from clientloom.docs.blocks import block, cell, first_line
from clientloom.docs.call_forms import Shapes
from clientloom.docs.examples import Examples
from clientloom.docs.inline import code, fence, literal
from clientloom.docs.paging import paging_lines
from clientloom.docs.types import Types
from clientloom.docs.views import OperationView, Row
from clientloom.ir.walk import without_null
from clientloom.naming import Names
from clientloom.python.call_arguments import generated_key
from clientloom.python.code_printer import flat
from clientloom.python.method_forms import Variant, speaks
from clientloom.python.signatures import Argument
from clientloom.python.text import string


class Operations:
    """Makes the views of operations for one package. `schemes` says where the index describes each."""

    def __init__(
        self, names: Names, shapes: Shapes, types: Types, examples: Examples, schemes: Mapping[str, str]
    ) -> None:
        self.names = names
        self.shapes = shapes
        self.types = types
        self.examples = examples
        self.schemes = schemes

    def view(self, operation: ir.Operation, attribute: str, signature: str, page: str) -> OperationView:
        """The operation as its page shows it."""
        plain = self.shapes.plain(operation)
        async_example = self.examples.asynchronous(operation, attribute) if self.examples.differs(operation) else ""
        summary, description = _prose(operation.docs)
        return OperationView(
            name=self.names.operations[operation.id],
            signature=fence(signature.replace("\n    ", "\n").strip().removesuffix(":"), "python"),
            is_paged=bool(operation.paging),
            summary=summary,
            description=description,
            deprecated=operation.docs.deprecated,
            request=request(operation),
            servers=" or ".join(code(server.url) for server in operation.servers),
            example=fence(self.examples.sync(operation, attribute), "python"),
            async_example=fence(async_example, "python") if async_example else "",
            forms=tuple(self._forms(operation, page)),
            parameters=tuple(self._parameters(operation, page)),
            bodies=tuple(self._bodies(operation, plain, page)),
            returns=self._returns(operation, plain, page),
            paging=tuple(paging_lines(operation, self.names)),
            authorization=self._authorization(operation.security),
            content_types=tuple(_content_types(operation, plain)),
            responses=tuple(self._response(reply, page) for reply in operation.replies),
        )

    def _forms(self, operation: ir.Operation, page: str) -> Iterator[Row]:
        """What `version=`, `accept=` and `content_type=` change."""
        found = self.shapes.forms(operation)
        if len(found.variants) < 2:
            return
        for place, variant in enumerate(found.variants):
            chosen = (("version", variant.version), ("accept", variant.accept), ("content_type", variant.content_type))
            asked = ", ".join(code(f"{name}={string(value)}", cell=True) for name, value in chosen if value is not None)
            content = _sent_as(operation, variant)
            yield (
                f"{asked} (default)" if place == 0 else asked,
                self._returns(operation, variant, page),
                self._given(content, page) if content else "-",
            )

    def _parameters(self, operation: ir.Operation, page: str) -> Iterator[Row]:
        """The arguments in the order of the signature."""
        for item in self.shapes.arguments(operation):
            if item.parameter is not None:
                yield self._parameter(operation, item, item.parameter, page)
            elif operation.body is not None:
                yield self._body_row(operation.body, item.name, page)

    def _parameter(self, operation: ir.Operation, argument: Argument, item: ir.Parameter, page: str) -> Row:
        kind = without_null(item.type)
        # a number of rows that the document has as a text
        counts = flat(argument.annotation) == "int | str"
        return (
            code(argument.name),
            f"{code(item.wire_name, cell=True)} in {item.place}",
            code("int | str", cell=True) if counts else self.types.taken(kind, page),
            cell_remarks.value(item.default) if item.has_default else "",
            cell(item.docs.description),
            cell_remarks.sentence(_remarks(item), generated_key(operation, item)),
        )

    def _body_row(self, body: ir.Body, name: str, page: str) -> Row:
        shown = dict.fromkeys(self._given(content, page) for content in body.contents)
        needed = "required" if body.required else "optional"
        return code(name), "body", " or ".join(shown), "", cell(body.docs.description), needed

    def _bodies(self, operation: ir.Operation, plain: Variant, page: str) -> Iterator[Row]:
        sent = media_choice.sent(operation, plain)
        for content in operation.body.contents if operation.body else ():
            remarks = [
                code(f"version={string(content.version)}", cell=True) if content.version else "",
                "sent by a plain call" if content.media_type == sent else "",
                *(
                    f"part {code(item.part, cell=True)} as {code(item.content_type, cell=True)}"
                    for item in content.encodings
                    if item.content_type
                ),
            ]
            yield (
                code(content.media_type, cell=True),
                self._given(content, page),
                cell_remarks.sentence(*remarks) or "-",
            )

    def _given(self, content: ir.Content, page: str) -> str:
        """The type of a body of one media type."""
        if content.kind == "binary":
            return self.types.taken(ir.Scalar("binary"), page)
        if content.kind == "text" or (content.kind == "xml" and content.xml is None):
            return self.types.taken(ir.STRING, page)
        return self.types.taken(content.type or ir.ANY, page)

    def _returns(self, operation: ir.Operation, variant: Variant, page: str) -> str:
        for paging in operation.paging:
            if paging.version in (variant.version, None):
                item = self.types.returned(paging.item_type, page)
                return f"`Pager` of {item}; the body of a page is {self.types.returned(paging.body_type, page)}"
        kinds = media_choice.results(operation, variant)
        shown = dict.fromkeys("`None`" if kind is None else self.types.returned(kind, page) for kind in kinds)
        content = media_choice.asked_for(operation, variant)
        whole = " or ".join(shown) or "`None`"
        if content is not None and content.kind == "sse":
            return f"`EventStream` of its items, each as soon as it is there; read at once: {whole}"
        if content is not None and content.kind == "json-lines":
            return f"{whole}; item by item with `iter_items()` of `with_streaming_response`"
        return whole

    def _authorization(self, security: ir.Security) -> str:
        ways = [" and ".join(self._scheme(name, scopes) for name, scopes in way) or "none" for way in security]
        return " or ".join(ways) or "None needed."

    def _scheme(self, name: str, scopes: tuple[str, ...]) -> str:
        shown = f"[{literal(name)}]({self.schemes[name]})" if name in self.schemes else literal(name)
        asked = ", ".join(code(scope) for scope in scopes)
        return f"{shown} (scopes {asked})" if asked else shown

    def _response(self, reply: ir.Reply, page: str) -> Row:
        headers = [
            f"{code(item.wire_name, cell=True)} ({self.types.returned(item.type, page)})"
            + (f": {cell(item.docs.description)}" if item.docs.description else "")
            for item in reply.headers
        ]
        return (
            literal(reply.status),
            cell(reply.docs.description),
            self._replied(reply.contents, page) or "-",
            "; ".join(headers) or "-",
        )

    def _replied(self, contents: tuple[ir.Content, ...], page: str) -> str:
        """What comes back, as which media types."""
        by_type: dict[str, list[str]] = {}
        for content in contents:
            kind = ir.Scalar("binary") if content.kind == "binary" else content.type or ir.ANY
            stream = "stream of " if content.kind in ("sse", "json-lines") else ""
            shown = f"{stream}{self.types.returned(kind, page)}"
            by_type.setdefault(shown, []).append(code(content.media_type, cell=True))
        return "; ".join([f"{', '.join(media)} → {shown}" for shown, media in by_type.items()])


def _remarks(item: ir.Parameter) -> str:
    """What is written about a parameter in every operation that takes it."""
    return cell_remarks.sentence(
        "required" if item.required else "optional",
        "**deprecated**" if item.docs.deprecated else "",
        *cell_remarks.kinds(item.type),
        *cell_remarks.bounds(item.constraints),
        *cell_remarks.style(item),
        "secret: never shown or logged" if item.secret else "",
    )


def request(operation: ir.Operation, *, cell: bool = False) -> str:
    """Method and path, for a line or a table."""
    return f"**{literal(operation.method)}** {code(operation.path, cell)}"


def title(operation: ir.Operation) -> str:
    """What the operation is for, in one cell."""
    text = cell(operation.docs.summary) or first_line(operation.docs.description)
    return f"**Deprecated.** {text}".strip() if operation.docs.deprecated else text


def _prose(docs: ir.Docs) -> tuple[str, str]:
    """Summary and description; not twice the same."""
    summary, description = block(docs.summary), block(docs.description)
    is_same = summary.rstrip(".").casefold() == description.rstrip(".").casefold()
    return summary, "" if is_same else description


def _sent_as(operation: ir.Operation, variant: Variant) -> ir.Content | None:
    """The content of the body in one form."""
    contents = operation.body.contents if operation.body and variant.body is not None else ()
    spoken = [content for content in contents if speaks(content, variant.version)] or contents
    wanted = media_choice.sent(operation, variant)
    return next((content for content in spoken if content.media_type == wanted), spoken[0] if spoken else None)


def _content_types(operation: ir.Operation, plain: Variant) -> Iterator[str]:
    sent = [content.media_type for content in operation.body.contents] if operation.body else []
    if sent:
        usual = code(media_choice.sent(operation, plain) or "")
        yield f"**Content-Type**: {_listed(sent)}. A plain call sends {usual}."
    else:
        yield "**Content-Type**: none."
    accepted = media_choice.all_accepted(operation)
    if accepted:
        usual = _listed(media_choice.accepted(operation, plain))
        yield f"**Accept**: {_listed(accepted)}. A plain call asks for {usual}."
    else:
        yield "**Accept**: anything."


def _listed(items: list[str] | tuple[str, ...]) -> str:
    return ", ".join(code(item) for item in items)

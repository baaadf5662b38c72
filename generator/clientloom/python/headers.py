"""Views of `headers/`: the typed headers of replies, as one class for each operation that declares some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from clientloom import ir
from clientloom.naming import Names
from clientloom.naming.rules import class_name, field_name
from clientloom.naming.scopes import Claim, settle
from clientloom.python.code_printer import Annotated, Doc, call, flat, render, subscript, width
from clientloom.python.imports import LateImports
from clientloom.python.operations import Promises, Thunks
from clientloom.python.text import prose_docstring, string
from clientloom.python.types import RUNTIME
from clientloom.python.views import HeadersModule

_WIDTH = 88
_ABOUT = (
    "The headers that the document declares for replies, by their types.\n\n"
    "Each class takes the `headers` of a reply, a page's `response` or an error of its operation."
)


def headers_module(api: ir.Api, names: Names) -> HeadersModule | None:
    """The module; None where no reply declares a header."""
    declared = {each.id: found for each in api.operations if (found := _headers_of(each))}
    if not declared:
        return None
    operations = {each.id: each for each in api.operations if each.id in declared}
    classes, _ = settle(map(_claim, operations.values()))
    fields = {id_: _fields(found) for id_, found in declared.items()}
    taken = {*classes.values(), *(name for found in fields.values() for name in found.values())}
    runtime = LateImports(taken=taken)
    thunks, promises = Thunks(api, names, runtime), Promises(api, names, runtime, runtime)
    code: list[str] = []
    for id_, name in sorted(classes.items(), key=lambda item: item[1]):
        base = runtime.name(f"{RUNTIME}.operation", "ReplyHeaders")
        header = runtime.name(f"{RUNTIME}.operation", "Header")
        about = prose_docstring(f"Headers of the replies of {operations[id_].label}.", indent=4)
        lines = [f"class {name}({base}):", about, ""]
        for wire, each in declared[id_].items():
            lines.append(_field(fields[id_][wire], header, wire, each.type, thunks, promises))
            docstring = prose_docstring(each.docs.description or "", indent=4)
            lines += [docstring] if docstring else []
        code.append("\n".join(lines))
    return HeadersModule(prose_docstring(_ABOUT, indent=0), runtime.lines(), tuple(code))


def _claim(operation: ir.Operation) -> Claim[str]:
    whole = class_name(f"{operation.label} Headers")
    return Claim(
        operation.id,
        class_name(f"{operation.own_title or operation.label} Headers"),
        operation.id,
        others=lambda: [whole],
    )


def _fields(headers: Iterable[str]) -> dict[str, str]:
    """Attributes by the headers' names."""

    def claim(wire: str) -> Claim[str]:
        name = field_name(wire.lower())
        return Claim(wire, name, wire, others=lambda: [f"{name}_"])

    chosen, _ = settle(map(claim, headers), reserved=("headers",))
    return chosen


def _field(name: str, header: str, wire: str, kind: ir.Type, thunks: Thunks, promises: Promises) -> str:
    annotation: Doc = subscript(header, [promises.of(kind)])
    value = call(header, [string(wire), f"lambda: {flat(thunks.of(kind))}"])
    line = f"    {flat(Annotated(name, annotation))} = {flat(value)}"
    if width(line) <= _WIDTH:
        return line
    return f"    {flat(Annotated(name, annotation))} = {render(value, 4, _WIDTH)}"


def _headers_of(operation: ir.Operation) -> dict[str, ir.Header]:
    """By name as first written, those of successes first. One of several types is text."""
    found: dict[str, ir.Header] = {}
    for each in _in_order(operation):
        wire = next((name for name in found if name.lower() == each.wire_name.lower()), each.wire_name)
        known = found.setdefault(wire, each)
        if known.type != each.type:
            found[wire] = ir.Header(known.id, wire, ir.STRING, False, known.docs)
    return found


def _in_order(operation: ir.Operation) -> Iterator[ir.Header]:
    for reply in sorted(operation.replies, key=lambda reply: not reply.success):
        yield from reply.headers

"""Views of `headers/`: the typed headers of replies, as one class for each operation that declares some."""

from __future__ import annotations

from clientloom import ir
from clientloom.naming import Names
from clientloom.naming.headers import headers_of
from clientloom.python.code_printer import Annotated, Doc, call, flat, render, subscript, width
from clientloom.python.imports import LateImports
from clientloom.python.operations import Promises, Thunks
from clientloom.python.text import prose_docstring, string
from clientloom.python.types import RUNTIME
from clientloom.python.views import HeadersModule

_WIDTH = 88
_ABOUT = (
    "The headers that the document declares for replies, with their types.\n\n"
    "Each class takes the `headers` of a reply, a page's `response` or an error of its operation."
)


def headers_module(api: ir.Api, names: Names) -> HeadersModule | None:
    """The module; None where no reply declares a header."""
    operations = {each.id: each for each in api.operations if each.id in names.headers}
    if not operations:
        return None
    taken = {*names.headers.values(), *names.header_fields.values()}
    runtime = LateImports(taken, names.runtime)
    thunks, promises = Thunks(api, names, runtime), Promises(api, names, runtime, runtime)
    code: list[str] = []
    for id_, name in sorted(names.headers.items(), key=lambda item: item[1]):
        base = runtime.name(f"{RUNTIME}.operation", "ReplyHeaders")
        header = runtime.name(f"{RUNTIME}.operation", "Header")
        about = prose_docstring(f"Headers of the replies of {operations[id_].label}.", indent=4)
        lines = [f"class {name}({base}):", about, ""]
        for wire, each in headers_of(operations[id_]).items():
            lines.append(_field(names.header_fields[id_, wire], header, wire, each.type, thunks, promises))
            docstring = prose_docstring(each.docs.description or "", indent=4)
            lines += [docstring] if docstring else []
        code.append("\n".join(lines))
    return HeadersModule(prose_docstring(_ABOUT, indent=0), runtime.lines(), tuple(code))


def _field(name: str, header: str, wire: str, kind: ir.Type, thunks: Thunks, promises: Promises) -> str:
    annotation: Doc = subscript(header, [promises.of(kind)])
    value = call(header, [string(wire), f"lambda: {flat(thunks.of(kind))}"])
    line = f"    {flat(Annotated(name, annotation))} = {flat(value)}"
    if width(line) <= _WIDTH:
        return line
    return f"    {flat(Annotated(name, annotation))} = {render(value, 4, _WIDTH)}"

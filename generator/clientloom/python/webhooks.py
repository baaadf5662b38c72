"""Views of `webhooks/`: what the server sends by itself, as one constant each, and one function for all."""

from __future__ import annotations

from clientloom import ir
from clientloom.naming import Names
from clientloom.python.code_printer import Annotated, Doc, Named, assignment, call, mapping, signature, subscript
from clientloom.python.imports import LateImports
from clientloom.python.operations import Promises, Thunks, received
from clientloom.python.text import prose_docstring, string
from clientloom.python.types import RUNTIME, join
from clientloom.python.views import WebhookModule

_ABOUT = (
    "What the server sends by itself: webhooks and callbacks.\n\n"
    "`parse` decodes the content of one, by its name; so does the `parse` of its constant."
)
_PARSE = (
    "Decode the content of a webhook or callback, by its name in the document. ValueError where there is no such name."
)


def webhook_module(api: ir.Api, names: Names) -> WebhookModule | None:
    """The module; None where the document has neither webhooks nor callbacks."""
    if not api.incoming:
        return None
    runtime = LateImports(("parse", *names.incoming.values()), names.runtime)
    thunks, promises = Thunks(api, names, runtime), Promises(api, names, runtime, runtime)
    head = runtime.name(f"{RUNTIME}.operation", "Incoming")
    constants: list[str] = []
    overloads: list[str] = []
    results: list[Doc] = []
    for each in sorted(api.incoming, key=lambda each: names.incoming[each.id]):
        result = join(promises.of(content.type or ir.ANY) for content in each.contents)
        results.append(result)
        contents = mapping((string(content.media_type), received(content, thunks)) for content in each.contents)
        items: list[Doc] = [
            f"called={string(each.called)}",
            f"method={string(each.method)}",
            Named("contents=", contents),
        ]
        code = assignment(names.incoming[each.id], subscript(head, [result]), call(head, items))
        about = each.docs.summary or each.docs.description
        constants.append(f"{code}\n{prose_docstring(about, indent=0)}" if about else code)
        named = subscript(runtime.name("typing", "Literal"), [string(each.called)])
        overloads.append(signature("def parse", _parameters(named), result, 0, ": ..."))
    # with one alone there is nothing to overload: the function itself says it all
    is_alone = len(overloads) == 1
    returns: Doc = results[0] if is_alone else runtime.name("typing", "Any")
    kind: Doc = subscript(runtime.name("typing", "Literal"), [string(api.incoming[0].called)]) if is_alone else "str"
    if is_alone:
        overloads = []
    else:
        runtime.name("typing", "overload")
    table = mapping((string(each.called), names.incoming[each.id]) for each in api.incoming)
    return WebhookModule(
        docstring=prose_docstring(_ABOUT, indent=0),
        imports=runtime.lines(),
        constants=tuple(constants),
        overloads=tuple(overloads),
        signature=signature("def parse", _parameters(kind), returns, 0),
        about=prose_docstring(_PARSE, indent=4),
        table=assignment("_ALL", subscript("dict", ["str", subscript(head, [returns])]), table),
    )


def _parameters(name: Doc) -> list[Doc]:
    return [
        Annotated("name", name),
        "content: bytes | str",
        "content_type: str | None = None",
        "*",
        "strict: bool = False",
    ]

"""Whole programs that call one operation: what a reader copies, with credentials from the environment."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from clientloom import ir
from clientloom.docs import media_choice
from clientloom.docs.call_forms import Shapes
from clientloom.docs.calls import Calls
from clientloom.docs.scalars import Uses, Wish
from clientloom.docs.values import Endless, Values
from clientloom.naming import Names
from clientloom.naming.rules import path_words
from clientloom.python.code_printer import WIDTH, Doc, Named, from_import
from clientloom.python.signatures import Argument
from clientloom.python.views import Project


class Examples:
    """Makes the programs of one package."""

    def __init__(self, api: ir.Api, names: Names, shapes: Shapes, project: Project) -> None:
        self.symbols = api.symbols
        self.names = names
        self.shapes = shapes
        self.calls = Calls(api.symbols, names, shapes)
        self.base_url = "" if project.base_url else project.base_url_variables[0]
        by_argument = {item.argument: item.variables for item in project.credentials}
        self._given: dict[str, tuple[list[Doc], Uses]] = {}
        self._settings: dict[tuple[ir.Security, int], list[str]] = {}
        self.variables = {scheme: by_argument.get(argument, ()) for scheme, argument in names.schemes.items()}

    def sync(self, operation: ir.Operation, attribute: str) -> str:
        """The program that calls an operation of the resource `attribute`."""
        return self._program(operation, attribute)

    def asynchronous(self, operation: ir.Operation, attribute: str) -> str:
        """The same with the asynchronous client."""
        return self._program(operation, attribute, asynchronous=True)

    def guarded(self, operation: ir.Operation, attribute: str) -> str:
        """The program with a look at what may go wrong."""
        return self._program(operation, attribute, guarded=True)

    def called(
        self, operation: ir.Operation, attribute: str, asynchronous: bool, indent: int
    ) -> tuple[list[str], set[str]]:
        """The lines that call an operation and show its result, without those around them; and what they import."""
        given, uses = self._given_to(operation)
        lines = self.calls.lines(operation, attribute, given, asynchronous, indent)
        return [each for line in lines for each in line.split("\n")], uses.modules

    def differs(self, operation: ir.Operation) -> bool:
        """Whether the asynchronous program is more than the same with `await`."""
        return self.calls.outcome(operation).kind in ("pager", "binary", "stream", "events")

    def _program(
        self, operation: ir.Operation, attribute: str, *, asynchronous: bool = False, guarded: bool = False
    ) -> str:
        given, uses = self._given_to(operation)
        client = self.names.async_client if asynchronous else self.names.client
        if self.calls.outcome(operation).kind == "binary":
            uses.modules.add("pathlib")
        if asynchronous:
            uses.modules.add("asyncio")
        indent = 8 if asynchronous or guarded else 4
        calls = self.calls.lines(operation, attribute, given, asynchronous, indent)
        lines = [
            *self._setting(operation.security, 4 if asynchronous else 0),
            f"{'async ' if asynchronous else ''}with {client}() as client:",
            *_indented(_guard(calls) if guarded else calls),
        ]
        if asynchronous:
            lines = ["", "async def main() -> None:", *_indented(lines), "", "", "asyncio.run(main())"]
        return "\n".join([*self._imports(client, uses, guarded), "", *lines])

    def _setting(self, security: ir.Security, indent: int) -> list[str]:
        """A remark on what the environment has to hold: the program itself shows no secret."""
        found = self._settings.get((security, indent))
        if found is None:
            found = self._settings[security, indent] = self._remark(security, indent)
        return found

    def _remark(self, security: ir.Security, indent: int) -> list[str]:
        ways = [" and ".join(name for scheme, _ in way for name in self.variables.get(scheme, ())) for way in security]
        between = ", or " if any(" and " in way for way in ways) else " or "
        credentials = "" if "" in ways else between.join(dict.fromkeys(ways))
        needed = [name for name in (self.base_url, credentials) if name]
        remark = f"reads {(', and ' if between in credentials else ' and ').join(needed)} from the environment"
        return textwrap.wrap(remark, WIDTH - indent, initial_indent="# ", subsequent_indent="# ") if needed else []

    def _imports(self, client: str, uses: Uses, guarded: bool) -> Iterator[str]:
        standard = [f"import {module}" for module in sorted(uses.modules)]
        yield from standard
        if standard:
            yield ""
        package = self.names.package
        yield from_import(package, [client])
        if guarded:
            yield from_import(f"{package}.errors", ["ApiError", "NotFoundError"])
        if uses.models:
            yield from_import(f"{package}.models", sorted(uses.models))

    def _given_to(self, operation: ir.Operation) -> tuple[list[Doc], Uses]:
        """The arguments of every program that calls an operation, and what they use, to be added to."""
        if operation.id not in self._given:
            values = Values(self.symbols, self.names)
            self._given[operation.id] = list(self._arguments(operation, values)), values.uses
        given, uses = self._given[operation.id]
        return given, Uses(set(uses.modules), set(uses.models))

    def _arguments(self, operation: ir.Operation, values: Values) -> Iterator[Doc]:
        """What the operation cannot do without, and its body, in the order of the signature."""
        noun = _noun(operation)
        asked = self.shapes.arguments(operation)
        given = [(item, value) for item in asked if (value := self._value(operation, item, noun, values)) is not None]
        lone = len(given) == 1 and not given[0][0].keyword_only
        for item, value in given:
            yield value if lone else Named(f"{item.name}=", value)

    def _value(self, operation: ir.Operation, item: Argument, noun: str, values: Values) -> Doc | None:
        """What is given for an argument; None where it is left out."""
        if item.parameter is None:
            return self._body(operation, noun, values)
        if not item.required:
            return None
        if item.parameter.place == "path":
            noun = _before_variable(operation.path, item.parameter.wire_name) or noun
        doc, uses = self._parameter(item.parameter, noun)
        values.uses.modules |= uses.modules
        values.uses.models |= uses.models
        return doc

    def _parameter(self, item: ir.Parameter, noun: str) -> tuple[Doc | None, Uses]:
        values = Values(self.symbols, self.names)
        try:
            return values.of(item.type, _wish(item, noun)), values.uses
        except Endless:
            return None, values.uses

    def _body(self, operation: ir.Operation, noun: str, values: Values) -> Doc | None:
        media_type = media_choice.sent(operation, self.shapes.plain(operation))
        if operation.body is None or media_type is None:
            return None
        every = operation.body.contents
        content = next((item for item in every if item.media_type == media_type), every[0])
        if content.kind == "text" or (content.kind == "xml" and content.xml is None):
            return '"Hello"'
        shown = [item.docs for item in (content, *every) if item.docs.has_example and item.type == content.type]
        docs = shown[0] if shown else operation.body.docs
        wish = Wish(noun=noun, given=docs.example, has_given=docs.has_example)
        kind = ir.Scalar("binary") if content.kind == "binary" else content.type or ir.ANY
        try:
            return values.of(kind, wish)
        except Endless:
            return None


def _noun(operation: ir.Operation) -> str:
    """What an operation is about: the last fixed part of its path."""
    fixed = path_words(operation.path)
    return _single(fixed[-1]) if fixed else ""


def _guard(lines: list[str]) -> list[str]:
    handlers = [
        "except NotFoundError:",
        '    print("there is no such thing")',
        "except ApiError as error:",
        "    print(error.status, error.request_id, error.body)",
    ]
    return ["try:", *_indented(lines), *handlers]


def _wish(item: ir.Parameter, noun: str) -> Wish:
    given, has_given = item.docs.example, item.docs.has_example
    if not has_given and item.has_default and item.default is not None:
        given, has_given = item.default, True
    return Wish(item.wire_name, noun, item.constraints, given, has_given, secret=item.secret, plain=True)


def _before_variable(path: str, name: str) -> str:
    """The fixed part before a variable of the path, as one of its kind: tasks before {id} is task."""
    before = path.partition("{" + name + "}")[0].rstrip("/")
    part = before.rpartition("/")[2]
    return _single(part) if part and "{" not in part else ""


def _single(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 2 else word


def _indented(lines: list[str]) -> list[str]:
    return [f"    {line}" if line else line for text in lines for line in text.split("\n")]

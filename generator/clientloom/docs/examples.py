"""Whole programs that call one operation: what a reader copies, with credentials from the environment."""

from __future__ import annotations

import keyword
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from clientloom import ir
from clientloom.docs import wire
from clientloom.docs.scalars import Uses, Wish
from clientloom.docs.values import Endless, Values
from clientloom.naming import Names
from clientloom.naming.rules import path_variables, path_words
from clientloom.naming.words import snake
from clientloom.python.layout import Doc, Named, call, from_import, statement

# what the programs themselves call something
_OWN = frozenset(
    ("client", "main", "os", "asyncio", "datetime", "decimal", "uuid", "pathlib", "response", "item", "result", "print")
)
_TELLING = ("id", "name", "status", "state", "title", "code")


@dataclass(frozen=True, slots=True)
class Example:
    """A program, and what it finds around it: environment variables and files."""

    code: str
    variables: tuple[str, ...]
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What a call gives: how it is taken, and the lines that use it."""

    kind: Literal["none", "value", "list", "pager", "binary"]
    item: ir.Type | None = None


class Examples:
    """Makes the programs of one package."""

    def __init__(self, api: ir.Api, names: Names) -> None:
        self.symbols = api.symbols
        self.names = names
        self._base_url = not any("//" in server.url for server in api.servers)

    def sync(self, operation: ir.Operation, attribute: str) -> Example:
        """The program that calls an operation of the resource `attribute`."""
        return self._program(operation, attribute, asynchronous=False)

    def asynchronous(self, operation: ir.Operation, attribute: str) -> Example:
        """Its twin with the asynchronous client."""
        return self._program(operation, attribute, asynchronous=True)

    def differs(self, operation: ir.Operation) -> bool:
        """Whether the asynchronous program is more than the same with `await`."""
        return self._outcome(operation).kind in ("pager", "binary")

    def _program(self, operation: ir.Operation, attribute: str, *, asynchronous: bool) -> Example:
        values = Values(self.symbols, self.names)
        arguments = list(self._arguments(operation, values))
        client = self.names.async_client if asynchronous else self.names.client
        uses = values.uses
        if asynchronous:
            uses.modules.add("asyncio")
        lines = [f"{'async ' if asynchronous else ''}with {client}() as client:"]
        lines += _indented(self._call(operation, attribute, arguments, uses, asynchronous))
        if asynchronous:
            lines = ["async def main() -> None:", *_indented(lines), "", "", "asyncio.run(main())"]
        code = "\n".join([*self._imports(client, uses), "", *([""] if asynchronous else []), *lines])
        return Example(code, tuple(sorted(uses.variables)), tuple(sorted(uses.files)))

    def _imports(self, client: str, uses: Uses) -> Iterator[str]:
        standard = [f"import {module}" for module in sorted(uses.modules)]
        yield from standard
        if standard:
            yield ""
        package = self.names.package
        yield from_import(package, [client])
        if uses.models:
            yield from_import(f"{package}.models", sorted(uses.models))

    def _arguments(self, operation: ir.Operation, values: Values) -> Iterator[Doc]:
        """What the operation cannot do without, and its body."""
        order = {name: place for place, name in enumerate(path_variables(operation.path))}
        required = [item for item in operation.parameters if item.required]
        required.sort(key=lambda item: order.get(item.wire_name, -1) if item.place == "path" else len(order))
        noun = self._noun(operation)
        body = self._body(operation, values)
        lone = len(required) == 1 and body is None and required[0].place == "path"
        for item in required:
            owner = _before_variable(operation.path, item.wire_name) if item.place == "path" else noun
            try:
                value = values.of(item.type, _wish(item, owner or noun))
            except Endless:
                continue
            yield value if lone else Named(f"{self.names.parameters[operation.id, item.id]}=", value)
        if body is not None:
            yield Named(f"{self.names.bodies[operation.id]}=", body)

    def _body(self, operation: ir.Operation, values: Values) -> Doc | None:
        media_type = wire.sent(operation, operation.default_version)
        if operation.body is None or media_type is None:
            return None
        contents = [
            item for item in operation.body.contents if item.media_type == media_type
        ] or operation.body.contents
        docs = operation.body.docs
        wish = Wish(noun=self._noun(operation), given=docs.example, has_given=docs.has_example)
        kind = contents[0].type or (ir.Scalar("binary") if contents[0].kind == "binary" else ir.ANY)
        if contents[0].kind in ("text", "xml"):
            return '"Hello"'
        try:
            return values.of(kind, wish)
        except Endless:
            return None

    def _call(
        self, operation: ir.Operation, attribute: str, arguments: list[Doc], uses: Uses, asynchronous: bool
    ) -> list[str]:
        outcome = self._outcome(operation)
        method = self.names.operations[operation.id]
        waits = "await " if asynchronous else ""
        plain = call(f"client.{attribute}.{method}", arguments)
        match outcome.kind:
            case "none":
                return [statement(waits, plain)]
            case "pager":
                loop = statement(f"{'async ' if asynchronous else ''}for item in ", plain, ":")
                return [loop, f"    print({self._telling('item', outcome.item)})"]
            case "binary":
                uses.modules.add("pathlib")
                streamed = call(f"client.{attribute}.with_streaming_response.{method}", arguments)
                lead = "async with " if asynchronous else "with "
                return [
                    statement(lead, streamed, " as response:"),
                    f'    {waits}response.save(pathlib.Path("download.bin"))',
                ]
            case "list":
                name = self._variable(outcome.item, many=True)
                return [
                    statement(f"{name} = {waits}", plain),
                    f"for item in {name}:",
                    f"    print({self._telling('item', outcome.item)})",
                ]
            case "value":
                name = self._variable(outcome.item)
                return [statement(f"{name} = {waits}", plain), f"print({self._telling(name, outcome.item)})"]

    def _outcome(self, operation: ir.Operation) -> _Outcome:
        for paging in operation.paging:
            if paging.version == operation.default_version or paging.version is None:
                return _Outcome("pager", paging.item_type)
        content = wire.primary(operation, operation.default_version)
        if content is None:
            return _Outcome("none")
        if content.kind == "binary":
            return _Outcome("binary")
        kind = self._plain(content.type) if content.type else None
        if isinstance(kind, ir.ListType):
            return _Outcome("list", kind.item)
        return _Outcome("value", content.type)

    def _plain(self, kind: ir.Type) -> ir.Type:
        """A type without the names that only stand for another."""
        for _ in range(8):
            symbol = self.symbols[kind.target] if isinstance(kind, ir.RefType) else None
            if not isinstance(symbol, ir.AliasDef):
                break
            kind = symbol.type
        return kind

    def _model(self, kind: ir.Type | None) -> ir.ModelDef | None:
        plain = self._plain(kind) if kind is not None else None
        symbol = self.symbols[plain.target] if isinstance(plain, ir.RefType) else None
        return symbol if isinstance(symbol, ir.ModelDef) else None

    def _telling(self, variable: str, kind: ir.Type | None) -> str:
        """What to print of a value: one or two fields that say which one it is."""
        model = self._model(kind)
        if model is None:
            return variable
        plain = {
            item.wire_name.lower(): item
            for item in model.fields
            if isinstance(_bare(item.type), ir.Scalar | ir.LiteralType) and not item.secret and not item.write_only
        }
        chosen = [plain[name] for name in _TELLING if name in plain][:2]
        return ", ".join(f"{variable}.{self.names.fields[model.id, item.wire_name]}" for item in chosen) or variable

    def _variable(self, kind: ir.Type | None, *, many: bool = False) -> str:
        """A name for a result, after its model."""
        model = self._model(kind)
        name = snake(self.names.symbols[model.id]) if model else "result"
        if model is None or len(name) > 30 or name in _OWN or keyword.iskeyword(name) or not name.isidentifier():
            name = "result"
        return f"{name}s" if many and not name.endswith("s") else name

    def _noun(self, operation: ir.Operation) -> str:
        """What an operation is about: the last fixed part of its path."""
        fixed = path_words(operation.path)
        return _single(fixed[-1]) if fixed else ""


def _wish(item: ir.Parameter, noun: str) -> Wish:
    wish = Wish(item.wire_name, noun, item.constraints, secret=item.secret, plain=True)
    if item.docs.has_example:
        return replace(wish, given=item.docs.example, has_given=True)
    return replace(wish, given=item.default, has_given=True) if item.has_default and item.default is not None else wish


def _before_variable(path: str, name: str) -> str:
    """The fixed part that stands before a variable of the path, as one of its kind: tasks before {id} is task."""
    before = path.partition("{" + name + "}")[0].rstrip("/")
    part = before.rpartition("/")[2]
    return _single(part) if part and "{" not in part else ""


def _single(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 2 else word


def _bare(kind: ir.Type) -> ir.Type:
    return kind.type if isinstance(kind, ir.NullableType) else kind


def _indented(lines: list[str]) -> list[str]:
    return [f"    {line}" if line else line for text in lines for line in text.split("\n")]

"""A call in an example: how its result is taken, and what is shown of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from clientloom import ir
from clientloom.docs import media_choice, sample_texts
from clientloom.docs.call_forms import Shapes
from clientloom.ir.walk import unaliased, without_null
from clientloom.naming import Names
from clientloom.naming.reserved import BUILTINS, KEYWORDS
from clientloom.python.code_printer import WIDTH, Doc, call, statement

# what the programs themselves call something
_OWN = re.compile(
    "asyncio|client|datetime|decimal|error|events|item|main|os|pathlib|resource|response|result|streaming|uuid"
)
_IDENTIFYING = ("id", "name", "status", "state", "title", "code")


class Outcome(Struct, frozen=True):
    """What a call gives: how it is taken, and the lines that use it."""

    kind: Literal["none", "value", "list", "pager", "binary", "stream", "events"]
    item: ir.Type | None = None


class Calls:
    """Writes the calls of one package."""

    def __init__(self, symbols: Mapping[str, ir.Symbol], names: Names, shapes: Shapes) -> None:
        self.symbols = symbols
        self.names = names
        self.shapes = shapes
        self._outcomes: dict[str, Outcome] = {}
        self._shown: dict[str, tuple[str, ...]] = {}  # fields, by model

    def lines(
        self, operation: ir.Operation, attribute: str, given: list[Doc], asynchronous: bool, indent: int
    ) -> list[str]:
        """The lines that call and use what comes. A call too long for a line gets its resource first."""
        outcome = self.outcome(operation)
        owner, short = f"client.{attribute}", "resource"
        if outcome.kind in ("binary", "stream"):
            owner, short = f"{owner}.with_streaming_response", "streaming"
        name = self._variable(outcome.item, many=outcome.kind == "list")
        lines: list[str] = []
        for prefix, taken in ((owner, name), (short, name), (short, "result")):
            first = [f"{short} = {owner}"] if prefix == short else []
            lines = first + self._lines(operation, outcome, prefix, taken, given, asynchronous, indent)
            if all(indent + len(line) <= WIDTH for text in lines for line in text.split("\n")):
                break
        return lines

    def _lines(
        self,
        operation: ir.Operation,
        outcome: Outcome,
        owner: str,
        name: str,
        given: list[Doc],
        asynchronous: bool,
        indent: int,
    ) -> list[str]:
        method = self.names.operations[operation.id]
        waits = "await " if asynchronous else ""
        plain = call(f"{owner}.{method}", given)

        def line(head: str, doc: Doc, tail: str = "") -> str:
            text = statement(head, doc, tail, indent)
            return "\n".join(each.removeprefix(" " * indent) for each in text.split("\n"))

        match outcome.kind:
            case "none":
                return [line(waits, plain)]
            case "pager":
                loop = line(f"{'async ' if asynchronous else ''}for item in ", plain, ":")
                return [loop, f"    print({self._printed('item', outcome.item)})"]
            case "binary":
                opening = line(f"{'async ' if asynchronous else ''}with ", plain, " as response:")
                return [opening, f'    {waits}response.save(pathlib.Path("download.bin"))']
            case "stream":
                opening = line(f"{'async ' if asynchronous else ''}with ", plain, " as response:")
                loop = f"    {'async ' if asynchronous else ''}for item in response.iter_items():"
                return [opening, loop, f"        print({self._printed('item', outcome.item)})"]
            case "events":
                head = "async with await " if asynchronous else "with "
                loop = f"    {'async ' if asynchronous else ''}for item in events:"
                return [line(head, plain, " as events:"), loop, f"        print({self._printed('item', outcome.item)})"]
            case "list":
                use = f"    print({self._printed('item', outcome.item)})"
                return [line(f"{name} = {waits}", plain), f"for item in {name}:", use]
            case "value":
                return [line(f"{name} = {waits}", plain), f"print({self._printed(name, outcome.item)})"]

    def outcome(self, operation: ir.Operation) -> Outcome:
        """What a plain call gives."""
        found = self._outcomes.get(operation.id)
        if found is None:
            found = self._outcomes[operation.id] = self._outcome(operation)
        return found

    def _outcome(self, operation: ir.Operation) -> Outcome:
        variant = self.shapes.plain(operation)
        for paging in operation.paging:
            if paging.version in (variant.version, None):
                return Outcome("pager", paging.item_type)
        kinds = media_choice.results(operation, variant)
        if len(kinds) > 1:
            return Outcome("value")
        kind = kinds[0] if kinds else None
        if kind is None:
            return Outcome("none")
        content = media_choice.asked_for(operation, variant)
        if content is not None and content.kind in ("sse", "json-lines") and isinstance(kind, ir.ListType):
            return Outcome("events" if content.kind == "sse" else "stream", kind.item)
        plain = unaliased(self.symbols, kind)
        if isinstance(plain, ir.Scalar) and plain.kind == "binary":
            return Outcome("binary")
        return Outcome("list", plain.item) if isinstance(plain, ir.ListType) else Outcome("value", kind)

    def _model(self, kind: ir.Type | None) -> ir.ModelDef | None:
        plain = unaliased(self.symbols, kind) if kind is not None else None
        symbol = self.symbols[plain.target] if isinstance(plain, ir.RefType) else None
        return symbol if isinstance(symbol, ir.ModelDef) else None

    def _printed(self, variable: str, kind: ir.Type | None) -> str:
        """What to print of a value: one or two fields that say which one it is."""
        model = self._model(kind)
        if model is None:
            return variable
        shown = self._shown.get(model.id)
        if shown is None:
            plain = {item.wire_name.lower(): item.wire_name for item in model.fields if is_identifying(item)}
            chosen = [plain[name] for name in _IDENTIFYING if name in plain][:2]
            shown = self._shown[model.id] = tuple(self.names.fields[model.id, wire] for wire in chosen)
        return ", ".join([f"{variable}.{name}" for name in shown]) or variable

    def _variable(self, kind: ir.Type | None, *, many: bool = False) -> str:
        """A name for a result, after its model."""
        model = self._model(kind)
        name = sample_texts.thing(self.names.symbols[model.id]).replace("-", "_") if model else ""
        if not name.isidentifier() or len(name) > 30 or _OWN.fullmatch(name) or name in BUILTINS or name in KEYWORDS:
            name = "result"
        return f"{name}s" if many and not name.endswith("s") else name


def is_identifying(item: ir.Field) -> bool:
    """Whether a field says which one of its kind a value is, in a line for people."""
    if item.wire_name.lower() not in _IDENTIFYING or item.secret or item.write_only:
        return False
    return isinstance(without_null(item.type), (ir.Scalar, ir.LiteralType))

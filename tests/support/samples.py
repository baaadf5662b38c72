"""Replies that a server could give: JSON values drawn from the types of the document, always the same."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from clientloom import ir

_TEXTS: dict[str, Any] = {
    "string": "text",
    "integer": 7,
    "number": 1.5,
    "boolean": True,
    "date": "2025-01-31",
    "date-time": "2025-01-31T09:30:00+00:00",
    "time": "09:30:00+00:00",
    "duration": "PT1H",
    "decimal": "9.99",
    "uuid": str(uuid.UUID(int=7)),
    "base64": "ZGF0YQ==",
    "binary": "data",
    "null": None,
    "json": {"key": "value"},
}


class Endless(Exception):
    """A type that requires itself."""


@dataclass(frozen=True)
class SampleReply:
    """One answer of a server."""

    status: int
    media_type: str | None
    content: bytes

    @property
    def headers(self) -> dict[str, str]:
        return {"Content-Type": self.media_type} if self.media_type else {}


def sample(kind: ir.Type, symbols: Mapping[str, ir.Symbol], *, optional: bool = True) -> Any:
    """A JSON value of a type. With `optional`, models have every field that does not lead back to themselves."""
    return Maker(symbols, optional).of(kind)


def reply(
    operation: ir.Operation,
    symbols: Mapping[str, ir.Symbol],
    accept: str | None = None,
    *,
    optional: bool = True,
    last_page: bool = True,
) -> SampleReply:
    """The answer of an operation that succeeds, in the first of the accepted media types that it is declared in.

    `last_page`: what a pager reads says that nothing follows.
    """
    declared = next((each for each in operation.replies if each.success), None)
    if declared is None:
        return SampleReply(204, None, b"")
    status = int(declared.status.replace("X", "0")) if declared.status[0].isdigit() else 200
    content = _chosen(declared.contents, [part.split(";")[0].strip() for part in (accept or "").split(",")])
    if content is None:
        return SampleReply(status, None, b"")
    if content.kind == "binary":
        return SampleReply(status, _concrete(content.media_type), b"some bytes")
    value = sample(content.type or ir.ANY, symbols, optional=optional)
    if last_page:
        for paging in operation.paging:
            if paging.version in (content.version, None):
                _end(value, paging)
    if content.kind in ("text", "xml"):
        return SampleReply(status, _concrete(content.media_type), str(value).encode())
    line = json.dumps(value)
    text = {"sse": f"data: {line}\n\n", "json-lines": f"{line}\n"}.get(content.kind, line)
    return SampleReply(status, _concrete(content.media_type), text.encode())


def _chosen(contents: Sequence[ir.Content], accepted: Sequence[str]) -> ir.Content | None:
    """The first that is accepted; JSON as JSON, where the document has it as text too."""
    wanted = [each for name in accepted for each in contents if each.media_type.split(";")[0] == name] or list(contents)
    if wanted and wanted[0].kind == "json":
        return next((each for each in wanted if each.kind == "json" and "json" in each.media_type), wanted[0])
    return wanted[0] if wanted else None


def _concrete(media_type: str) -> str:
    return media_type.replace("*/*", "application/octet-stream").replace("*", "plain")


def _end(value: Any, paging: ir.Paging) -> None:
    """Says that this page is the last."""
    holder = value
    for step in paging.next[:-1]:
        holder = holder.get(step, {})
    if paging.next and isinstance(holder, dict):
        holder.pop(paging.next[-1], None)
    for path in (paging.total,) if paging.total else ():
        holder = value
        for step in path[:-1]:
            holder = holder.get(step, {})
        if path[-1] in holder:
            holder[path[-1]] = 1


class Maker:
    def __init__(self, symbols: Mapping[str, ir.Symbol], optional: bool) -> None:
        self.symbols = symbols
        self.optional = optional
        self.open: list[str] = []

    def of(self, kind: ir.Type) -> Any:
        match kind:
            case ir.Scalar():
                return _TEXTS[kind.kind]
            case ir.LiteralType(values):
                return values[0]
            case ir.NullableType(inner):
                return self.of(inner)
            case ir.ListType(item):
                return self._or_empty(lambda: [self.of(item)], [])
            case ir.MapType(value):
                return self._or_empty(lambda: {"key": self.of(value)}, {})
            case ir.TupleType(items):
                return [self.of(item) for item in items]
            case ir.UnionType(variants):
                return self._first([lambda each=each: self.of(each) for each in variants])
            case ir.RefType(target):
                return self._symbol(self.symbols[target])

    def _symbol(self, symbol: ir.Symbol) -> Any:
        if symbol.id in self.open:
            raise Endless(symbol.id)
        self.open.append(symbol.id)
        try:
            match symbol:
                case ir.ModelDef():
                    return self._model(symbol)
                case ir.EnumDef():
                    return symbol.members[0].value
                case ir.AliasDef():
                    return self.of(symbol.type)
                case ir.UnionDef():
                    return self._union(symbol)
        finally:
            self.open.pop()

    def _model(self, symbol: ir.ModelDef) -> dict[str, Any]:
        value: dict[str, Any] = {symbol.tag[0]: symbol.tag[1]} if symbol.tag else {}
        for item in symbol.fields:
            if item.write_only or not (item.required or self.optional):
                continue
            try:
                value[item.wire_name] = self.of(item.type)
            except Endless:
                if item.required:
                    if not isinstance(item.type, ir.NullableType):
                        raise
                    value[item.wire_name] = None
        return value

    def _union(self, symbol: ir.UnionDef) -> Any:
        told = {index: value for value, index in reversed(symbol.mapping)}

        def variant(index: int) -> Any:
            value = self.of(symbol.variants[index])
            if symbol.discriminator and index in told and isinstance(value, dict):
                value[symbol.discriminator] = told[index]
            return value

        return self._first([lambda index=index: variant(index) for index in range(len(symbol.variants))])

    @staticmethod
    def _first(ways: Sequence[Any]) -> Any:
        for way in ways:
            try:
                return way()
            except Endless:
                continue
        raise Endless

    @staticmethod
    def _or_empty(way: Any, empty: Any) -> Any:
        try:
            return way()
        except Endless:
            return empty

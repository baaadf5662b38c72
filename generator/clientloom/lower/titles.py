"""Drops titles that only repeat a name: frameworks write them for everything, and readers learn nothing by them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from clientloom.ir import Field, ModelDef, Operation, Symbol

_DIRECTIONS = ("input", "output")  # what FastAPI puts behind a name of two schemas


def forget_reply_titles(symbols: dict[str, Symbol], operations: Iterable[Operation]) -> None:
    """Drop, in place, the titles of replies that a framework makes of ids: but for them, equal replies are one."""
    said = {f"response{_letters(each.operation_id)}" for each in operations if each.operation_id}
    for id_, symbol in symbols.items():
        if symbol.docs.summary is not None and _letters(symbol.docs.summary) in said:
            hint, docs = replace(symbol.hint, title=None), replace(symbol.docs, summary=None)
            symbols[id_] = replace(symbol, hint=hint, docs=docs)


def without_repeated_titles(symbols: Mapping[str, Symbol]) -> dict[str, Symbol]:
    """The same without titles of classes and fields that repeat their names."""
    return {id_: _without_repeats(symbol) for id_, symbol in symbols.items()}


def _without_repeats(symbol: Symbol) -> Symbol:
    title = symbol.docs.summary
    if title is not None and _repeats(_letters(title), symbol):
        symbol = replace(symbol, docs=replace(symbol.docs, summary=None))
    if isinstance(symbol, ModelDef) and any(field.docs.summary is not None for field in symbol.fields):
        symbol = replace(symbol, fields=tuple(map(_field, symbol.fields)))
    return symbol


def _field(field: Field) -> Field:
    title = field.docs.summary
    if title is None or _letters(title) != _letters(field.wire_name):
        return field
    return replace(field, docs=replace(field.docs, summary=None))


def _repeats(said: str, symbol: Symbol) -> bool:
    around = [_letters(step) for step in symbol.id.split("/")]
    if said in around or said == _letters(symbol.hint.parts[-1]) or said == _letters("".join(symbol.hint.parts)):
        return True
    return any(around[-1] == said + each for each in _DIRECTIONS)


def _letters(text: str | None) -> str:
    return "".join(filter(str.isalnum, text or "")).casefold()

"""Breaks cycles of named schemas that only refer to each other: an alias of itself has no type."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from clientloom.ir import ANY, AliasDef, NullableType, RefType, Type, UnionType

if TYPE_CHECKING:
    from clientloom.lower.lowered_schemas import LoweredSchemas


def break_cycles(result: LoweredSchemas) -> None:
    """Make every alias that leads to itself, with no array, map or model on the way, a JSON value."""
    done: set[str] = set()
    for start in list(result.symbols):
        stack: list[tuple[str, Iterator[str]]] = [(start, _next(result, start))] if start not in done else []
        way = {start: None}
        while stack:
            here, targets = stack[-1]
            target = next(targets, None)
            if target is None:
                stack.pop()
                way.pop(here, None)
                done.add(here)
            elif target in way:
                steps = list(way)
                for each in steps[steps.index(target) :]:  # all of them, so that their order changes nothing
                    _cut(result, each)
            elif target not in done:
                way[target] = None
                stack.append((target, _next(result, target)))


def _next(result: LoweredSchemas, id_: str) -> Iterator[str]:
    symbol = result.symbols.get(id_)
    return iter(list(_direct(symbol.type))) if isinstance(symbol, AliasDef) else iter(())


def _direct(type_: Type) -> Iterator[str]:
    match type_:
        case RefType(target):
            yield target
        case NullableType(inner):
            yield from _direct(inner)
        case UnionType(variants):
            for each in variants:
                yield from _direct(each)
        case _:
            pass


def _cut(result: LoweredSchemas, id_: str) -> None:
    symbol = result.symbols[id_]
    if isinstance(symbol, AliasDef):
        result.symbols[id_] = replace(symbol, type=ANY)
        result.ledger.add(id_, "fallback", "CL314", "The schema is only another name for itself.")

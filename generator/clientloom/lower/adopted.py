"""Gives what lies in another file the id of the component that is nothing but a reference to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from clientloom.ir import AliasDef, Operation, RefType, Symbol

_T = TypeVar("_T")


def adopt(symbols: dict[str, Symbol], operations: Iterable[Operation]) -> tuple[Operation, ...]:
    """Change `symbols` in place; the operations with the ids that hold now."""
    heirs = _heirs(symbols)
    if not heirs:
        return tuple(operations)
    adopted = {heir: target for target, heir in heirs.items()}
    before = dict(symbols)
    symbols.clear()
    for id_, symbol in before.items():
        if id_ in heirs:
            continue
        if id_ in adopted:
            inner = before[adopted[id_]]
            hint = replace(symbol.hint, title=symbol.hint.title or inner.hint.title)
            symbol = replace(inner, id=id_, hint=hint, docs=symbol.docs if symbol.docs.description else inner.docs)
        symbols[id_] = _moved(symbol, heirs)
    return tuple(_moved(operation, heirs) for operation in operations)


def _heirs(symbols: Mapping[str, Symbol]) -> dict[str, str]:
    """Id in another file -> id of the component that stands for it: of several the one that is called like it."""
    found: dict[str, list[str]] = {}
    for id_, symbol in symbols.items():
        if isinstance(symbol, AliasDef) and symbol.hint.component and id_.startswith("#"):
            kind = symbol.type
            if isinstance(kind, RefType) and not kind.target.startswith("#") and kind.target in symbols:
                found.setdefault(kind.target, []).append(id_)
    return {
        target: min(ids, key=lambda id_: (id_.rsplit("/", 1)[-1] != target.rsplit("/", 1)[-1], id_))
        for target, ids in found.items()
    }


def _moved(value: _T, heirs: Mapping[str, str]) -> _T:
    """The same with other ids in its references; the same object where it has none of them."""
    return cast(_T, _walked(value, heirs))


def _walked(value: object, heirs: Mapping[str, str]) -> object:
    if isinstance(value, RefType):
        return RefType(heirs[value.target]) if value.target in heirs else value
    if isinstance(value, tuple):
        before = cast("tuple[object, ...]", value)
        after = tuple(_walked(item, heirs) for item in before)
        return before if all(new is old for new, old in zip(after, before, strict=True)) else after
    if is_dataclass(value) and not isinstance(value, type):
        parts: dict[str, object] = {each.name: getattr(value, each.name) for each in fields(value)}
        moved = {name: _walked(part, heirs) for name, part in parts.items()}
        if any(moved[name] is not part for name, part in parts.items()):
            made: Any = value
            return cast(object, replace(made, **moved))
    return value

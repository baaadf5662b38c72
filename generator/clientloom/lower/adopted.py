"""Gives what lies in another file the id of the component that is nothing but a reference to it: one thing, one name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

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
    thing: Any = value
    if isinstance(thing, RefType):
        thing = RefType(heirs[thing.target]) if thing.target in heirs else thing
    elif isinstance(thing, tuple):
        items: tuple[Any, ...] = tuple(_moved(item, heirs) for item in thing)
        thing = thing if all(new is old for new, old in zip(items, thing, strict=True)) else items
    elif is_dataclass(thing) and not isinstance(thing, type):
        changed = {each.name: _moved(getattr(thing, each.name), heirs) for each in fields(thing)}
        if any(new is not getattr(thing, name) for name, new in changed.items()):
            thing = replace(thing, **changed)
    return thing

"""Gives what lies in another file the id of the component that is nothing but a reference to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from clientloom.ir import AliasDef, Operation, RefType, Symbol
from clientloom.lower.rewrite_refs import References


def adopt(symbols: dict[str, Symbol], operations: Iterable[Operation]) -> tuple[Operation, ...]:
    """Change `symbols` in place; the operations with the ids that hold now."""
    heirs = _heirs(symbols)
    if not heirs:
        return tuple(operations)
    adopted = {heir: target for target, heir in heirs.items()}
    references = References(heirs)
    before = dict(symbols)
    symbols.clear()
    for id_, symbol in before.items():
        if id_ in heirs:
            continue
        if id_ in adopted:
            inner = before[adopted[id_]]
            hint = replace(symbol.hint, title=symbol.hint.title or inner.hint.title)
            symbol = replace(inner, id=id_, hint=hint, docs=symbol.docs if symbol.docs.description else inner.docs)
        symbols[id_] = references.symbol(symbol)
    return tuple(references.operation(operation) for operation in operations)


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

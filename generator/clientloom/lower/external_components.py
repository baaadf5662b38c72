"""Gives a schema of another file the id of the component that is nothing but a reference to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from clientloom.ir import AliasDef, Operation, RefType, Symbol
from clientloom.lower.rewrite_refs import References


def use_component_ids(symbols: dict[str, Symbol], operations: Iterable[Operation]) -> tuple[Operation, ...]:
    """Change `symbols` in place, and give back the operations with the new ids."""
    components = _components(symbols)
    if not components:
        return tuple(operations)
    targets = {component: target for target, component in components.items()}
    references = References(components)
    before = dict(symbols)
    symbols.clear()
    for id_, symbol in before.items():
        if id_ in components:
            continue
        if id_ in targets:
            inner = before[targets[id_]]
            hint = replace(symbol.hint, title=symbol.hint.title or inner.hint.title)
            symbol = replace(inner, id=id_, hint=hint, docs=symbol.docs if symbol.docs.description else inner.docs)
        symbols[id_] = references.symbol(symbol)
    return tuple(references.operation(operation) for operation in operations)


def _components(symbols: Mapping[str, Symbol]) -> dict[str, str]:
    """Id in another file -> id of the component that refers to it: of several the one with the same name."""
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

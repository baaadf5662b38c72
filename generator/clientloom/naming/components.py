"""Which symbols need each other: the strongly connected components of the schemas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from clientloom import ir

Edges: TypeAlias = Mapping[str, tuple[str, ...]]


def mentioned(symbols: Mapping[str, ir.Symbol]) -> Edges:
    """Which of the symbols each of them mentions."""
    return {
        key: tuple(dict.fromkeys([target for target in ir.symbol_mentions(symbol) if target in symbols]))
        for key, symbol in symbols.items()
    }


def components(symbols: Mapping[str, ir.Symbol], edges: Edges | None = None) -> list[tuple[str, ...]]:
    """Groups of symbols that reach each other; a group comes after the groups it needs. Tarjan, without recursion."""
    if len(symbols) == 1:  # as in most modules
        return [tuple(symbols)]
    edges = mentioned(symbols) if edges is None else edges
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    on_stack: set[str] = set()
    stack: list[str] = []
    found: list[tuple[str, ...]] = []
    for root in symbols:
        if root in index:
            continue
        work: list[tuple[str, Iterator[str]]] = [_open(root, edges[root], index, low, stack, on_stack)]
        while work:
            node, targets = work[-1]
            for target in targets:
                if target not in index:
                    work.append(_open(target, edges[target], index, low, stack, on_stack))
                    break
                if target in on_stack:
                    low[node] = min(low[node], index[target])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    found.append(_close(node, stack, on_stack))
    return found


def _open(
    node: str, edges: Iterable[str], index: dict[str, int], low: dict[str, int], stack: list[str], on_stack: set[str]
) -> tuple[str, Iterator[str]]:
    index[node] = low[node] = len(index)
    stack.append(node)
    on_stack.add(node)
    return node, iter(edges)


def _close(node: str, stack: list[str], on_stack: set[str]) -> tuple[str, ...]:
    group: list[str] = []
    while True:
        member = stack.pop()
        on_stack.discard(member)
        group.append(member)
        if member == node:
            return tuple(sorted(group))

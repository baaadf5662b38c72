"""How deep and how large a document may be, so that hostile ones end in a clear error in bounded time and memory."""

from __future__ import annotations

from typing import Any

from clientloom.ir.types import Json

# containers inside containers; the deepest real document seen has fewer than 80
MAX_DEPTH = 300
# how many values aliases and merge keys may unfold to, in addition to ten times what is written
MAX_UNFOLDED = 1_000_000


def too_deep(tree: Json) -> bool:
    """Whether a tree without shared parts is nested deeper than allowed. Goes level by level."""
    level: list[Any] = [tree] if isinstance(tree, (dict, list)) else []
    depth = 0
    while level:
        depth += 1
        if depth > MAX_DEPTH:
            return True
        # class tests rather than isinstance: this looks at every value of the document
        level = [
            child
            for container in level
            for child in (container.values() if container.__class__ is dict else container)
            if child.__class__ is dict or child.__class__ is list
        ]
    return False


def unfolded(tree: Json) -> tuple[int, int]:
    """How many values a tree with shared parts has when it is walked, and how deep it goes. Visits each part once."""
    done: dict[int, tuple[int, int]] = {}
    stack: list[tuple[list[Json] | dict[str, Json], bool]] = [(tree, False)] if isinstance(tree, (dict, list)) else []
    while stack:
        container, closing = stack.pop()
        if id(container) in done:
            continue
        children = list(container.values()) if isinstance(container, dict) else container
        inner = [child for child in children if isinstance(child, (dict, list))]
        if closing:
            sizes = [done[id(child)] for child in inner]
            size = 1 + len(children) - len(inner) + sum(size for size, _ in sizes)
            done[id(container)] = (size, 1 + max((depth for _, depth in sizes), default=0))
        else:
            stack.append((container, True))
            stack.extend((child, False) for child in inner if id(child) not in done)
    return done.get(id(tree), (1, 0))

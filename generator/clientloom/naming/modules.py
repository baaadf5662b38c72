"""Which symbols share a module: those that reach each other, and with them what no other module mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from clientloom import ir
from clientloom.naming.components import components, mentioned

# Modules that import each other in a chain. Python gives up at some 200: what is behind that shares a module.
_DEEPEST = 64


class ModuleGroup(Struct, frozen=True):
    """The symbols of one module: `heads` give it its name, `parts` are inline schemas that only they (and each other)
    mention. A part comes after the parts it needs."""

    heads: tuple[str, ...]
    parts: tuple[str, ...] = ()


def module_groups(api: ir.Api) -> tuple[ModuleGroup, ...]:
    """Every module of the models package; one comes after those it needs.

    A part in its owner's module costs nothing, for it is loaded with its owner anyway, and saves a file. Components
    keep a module of their own: they may be wanted alone, and are looked for by name.
    """
    edges = mentioned(api.symbols)
    groups = _within_reach(components(api.symbols, edges), edges)
    number = {key: at for at, group in enumerate(groups) for key in group}
    users: list[set[int]] = [set() for _ in groups]
    for key, targets in edges.items():
        for target in targets:
            if number[target] != number[key]:
                users[number[target]].add(number[key])
    asked = {number[key] for key in _asked(api) if key in number}
    home = list(range(len(groups)))
    for at in reversed(home):  # owners before what they own
        owners = {home[user] for user in users[at]}
        inline = not any(api.symbols[key].hint.component for key in groups[at])
        if len(owners) == 1 and inline and at not in asked:
            home[at] = owners.pop()
    parts: dict[int, list[str]] = {}
    for at, group in enumerate(groups):
        if home[at] != at:
            parts.setdefault(home[at], []).extend(group)
    return tuple(ModuleGroup(group, tuple(parts.get(at, ()))) for at, group in enumerate(groups) if home[at] == at)


def _within_reach(groups: Sequence[tuple[str, ...]], edges: Mapping[str, Iterable[str]]) -> list[tuple[str, ...]]:
    """The same groups, of which those that only a long chain of imports would load are one."""
    depths: dict[str, int] = {}
    near: list[tuple[str, ...]] = []
    far: list[str] = []
    for group in groups:  # what is needed comes first
        depth = 1 + max((depths[target] for key in group for target in edges[key] if target in depths), default=0)
        depths.update(dict.fromkeys(group, depth))
        if depth > _DEEPEST:
            far.extend(group)
        else:
            near.append(group)
    return [*near, tuple(far)] if far else near


def _asked(api: ir.Api) -> Iterator[str]:
    """The symbols that are sent or received as a whole: they are loaded without an owner."""
    for operation in api.operations:
        for parameter in operation.parameters:
            yield from ir.mentions(parameter.type)
        for content in operation.body.contents if operation.body else ():
            yield from ir.mentions(content.type)
        for reply in operation.replies:
            for content in reply.contents:
                yield from ir.mentions(content.type)
    for incoming in api.incoming:
        for content in incoming.contents:
            yield from ir.mentions(content.type)

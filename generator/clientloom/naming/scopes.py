"""Settles one scope: many claims, one name each, whatever order they come in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Generic, TypeVar

from msgspec import Struct

Key = TypeVar("Key")

PINNED = -2
KEPT = -1  # published under it
PLAIN = 0
COMPONENT = 1
LEADING = 2
NORMAL = 3
SHARED = 4
DERIVED = 5


def no_others() -> tuple[str, ...]:
    """A claim that has nothing but its first choice."""
    return ()


class Claim(Struct, Generic[Key], frozen=True):
    """One thing that wants a name: its first choice, then (asked for only in a clash) what would distinguish it.

    A lower rank keeps a name against a higher one; equal ranks both give it up. `tie` is a text that no other claim
    of the scope has: where nothing else distinguishes claims, the first by it keeps the name, others are numbered.
    """

    key: Key
    name: str
    tie: str
    rank: int = NORMAL
    others: Callable[[], Iterable[str]] = no_others


class Clash(Struct, Generic[Key], frozen=True):
    """Claims that wanted one name, and had to give it up."""

    name: str
    keys: tuple[Key, ...]


def settle(
    claims: Iterable[Claim[Key]], *, reserved: Collection[str] = (), fold: bool = False
) -> tuple[dict[Key, str], tuple[Clash[Key], ...]]:
    """A name for every claim, unique in the scope (case-folded, where `fold` says so)."""
    pending = list(claims)
    taken = {name.casefold() for name in reserved} if fold else set(reserved)
    chosen: dict[Key, str] = {claim.key: claim.name for claim in pending}
    wanted = {name.casefold() for name in chosen.values()} if fold else set(chosen.values())
    if len(wanted) == len(pending) and taken.isdisjoint(wanted):
        return chosen, ()  # nobody is in anybody's way
    level: dict[Key, int] = dict.fromkeys(chosen, 0)
    choices: dict[Key, list[str]] = {}
    clashes: list[Clash[Key]] = []
    while True:
        groups: dict[str, list[Claim[Key]]] = {}
        for claim in pending:
            name = chosen[claim.key]
            groups.setdefault(name.casefold() if fold else name, []).append(claim)
        spent = {claim.key for claim in pending if level[claim.key] > len(choices.get(claim.key, ()))}
        losers = [claim for name, group in groups.items() for claim in _losers(group, level, spent, name in taken)]
        if not losers:
            return chosen, tuple(clashes)
        for name, group in groups.items():
            if len(group) > 1 and all(level[claim.key] == 0 for claim in group):
                clashes.append(Clash(name, tuple(sorted((claim.key for claim in group), key=str))))
        for claim in losers:
            if claim.key not in choices:
                choices[claim.key] = list(_choices(claim))
            level[claim.key] += 1
            left = level[claim.key] - len(choices[claim.key])
            chosen[claim.key] = choices[claim.key][left - 1] if left <= 0 else _numbered(claim, left)


def _losers(
    group: list[Claim[Key]], level: dict[Key, int], spent: Collection[Key], is_reserved: bool
) -> list[Claim[Key]]:
    if is_reserved:
        return [claim for claim in group if claim.rank != PINNED]
    if len(group) == 1:
        return []
    strength = {claim.key: (claim.rank, level[claim.key]) for claim in group}
    best = min(strength.values())
    keepers = [claim for claim in group if strength[claim.key] == best]
    if len(keepers) > 1 and best[0] != PINNED:
        if any(claim.key not in spent for claim in keepers):
            return group
        keepers = [min(keepers, key=lambda claim: claim.tie)]
    kept = {claim.key for claim in keepers}
    return [claim for claim in group if claim.key not in kept]


def _choices(claim: Claim[Key]) -> Iterable[str]:
    seen = {claim.name}
    for other in claim.others():
        if other and other not in seen:
            seen.add(other)
            yield other


def _numbered(claim: Claim[Key], left: int) -> str:
    """The last resort: the plain name again for the first, then `name_2` and `Name2`."""
    if left == 1:
        return claim.name
    small = claim.name.islower() or claim.name.isupper() or claim.name[-1:].isdigit()
    return f"{claim.name.rstrip('_')}{'_' if small else ''}{left}"

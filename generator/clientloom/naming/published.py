"""Names that things have been published under: they keep them, and nothing else is given one of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, TypeVar

from msgspec import Struct

from clientloom import ir
from clientloom.config.records import Config
from clientloom.diagnostics.records import BadInput, Diagnostic
from clientloom.ir.walk import inner_types
from clientloom.naming.names import ResourceNames
from clientloom.naming.scopes import KEPT, PINNED, Claim, Clash, settle

Key = TypeVar("Key")


class Held(Struct, frozen=True):
    """One scope: the published names of what is there, by the keys of its claims, and all that were ever given."""

    names: Mapping[Any, str] = {}
    taken: frozenset[str] = frozenset()


NOTHING = Held()


class Published(Struct, frozen=True):
    """All scopes of a package. Classes by (symbol id, wire name of an inline enum, or None), what is in one by its
    symbol's id; methods by tag; arguments and fields of headers by operation id; choices by their values."""

    classes: Held = NOTHING
    fields: Mapping[str, Held] = {}
    members: Mapping[str, Held] = {}
    resources: Mapping[str, ResourceNames] = {}
    former_resources: tuple[ResourceNames, ...] = ()
    methods: Mapping[str, Held] = {}
    arguments: Mapping[str, Held] = {}
    bodies: Mapping[str, str] = {}
    choices: Held = NOTHING
    headers: Held = NOTHING
    header_fields: Mapping[str, Held] = {}
    schemes: Held = NOTHING
    server_variables: Held = NOTHING
    incoming: Held = NOTHING

    def resource_scope(self, part: Callable[[ResourceNames], str]) -> Held:
        """One of the names that resources have, as a scope."""
        names = {tag: part(each) for tag, each in self.resources.items()}
        return Held(names, frozenset([*names.values(), *map(part, self.former_resources)]))


NOTHING_PUBLISHED = Published()


def settle_published(
    claims: Iterable[Claim[Key]], held: Held, *, reserved: Collection[str] = (), fold: bool = False
) -> tuple[dict[Key, str], tuple[Clash[Key], ...]]:
    """`settle`, where what has been published keeps its name, and others take none that anything ever had."""
    if not held.taken:
        return settle(claims, reserved=reserved, fold=fold)
    kept = [_kept(claim, held) for claim in claims]
    living = {claim.name for claim in kept if claim.rank in (KEPT, PINNED)}
    chosen, clashes = settle(kept, reserved={*reserved, *(held.taken - living)}, fold=fold)
    # a note names once what gets another name because of what is published; what is published keeps its name
    return chosen, tuple(clash for clash in clashes if not any(key in held.names for key in clash.keys))


def _kept(claim: Claim[Key], held: Held) -> Claim[Key]:
    name = held.names.get(claim.key)
    if name is None or claim.rank == PINNED:
        return claim
    return Claim(claim.key, name, claim.tie, KEPT, lambda: (claim.name, *claim.others()))


def refuse_published(
    config: Config, scope: str, held: Held, chosen: Mapping[Key, str], pins: Mapping[Key, str]
) -> None:
    """A pin cannot take a name that something else is published under. `pins` are the keys of `client.toml`."""
    if not held.names:
        return
    holders = {name: key for key, name in held.names.items() if key in chosen}
    wrong = [
        Diagnostic(
            "CL407",
            "error",
            f"[names] gives {pin!r} the name {name!r}, which something else in {scope} is published under.",
            "Choose another name; whoever uses the package would get another thing under this one.",
            config.place("names", pin),
        )
        for key, pin in pins.items()
        if (name := chosen.get(key)) is not None and holders.get(name, key) != key
    ]
    if wrong:
        raise BadInput(wrong)


def with_choice(kind: ir.Type) -> bool:
    """Whether a type lists values, however few."""
    if isinstance(kind, ir.LiteralType):
        return not kind.const
    return any(map(with_choice, inner_types(kind)))

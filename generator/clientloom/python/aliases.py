"""Names for the long inline enums of arguments, so that signatures stay readable."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from clientloom import ir
from clientloom.naming import Names
from clientloom.naming.rules import class_name
from clientloom.naming.scopes import Claim, settle
from clientloom.python.layout import Named, flat, render, width
from clientloom.python.types import ArgumentAnnotator

_LONG = 36  # columns; what is shorter reads better in its place


def argument_aliases(
    group: Sequence[ir.Operation], names: Names, takes: ArgumentAnnotator, taken: Collection[str]
) -> tuple[str, ...]:
    """The aliases of one module, as statements for type checkers; `takes` uses them from now on."""
    users: dict[ir.LiteralType, set[str]] = {}
    for operation in group:
        for parameter in operation.parameters:
            for literal in _literals(parameter.type):
                if width(flat(takes.literal(literal))) > _LONG:
                    users.setdefault(literal, set()).add(names.parameters[operation.id, parameter.id])
    if not users:
        return ()
    chosen, _ = settle((_claim(literal, found) for literal, found in users.items()), reserved=taken)
    code: list[str] = []
    for literal, name in sorted(chosen.items(), key=lambda item: item[1]):
        head = f"{name}: {takes.imports.name('typing', 'TypeAlias')} = "
        code.append("    " + render(Named(head, takes.literal(literal)), 4))
    takes.aliases = chosen
    return tuple(code)


def _claim(literal: ir.LiteralType, users: set[str]) -> Claim[ir.LiteralType]:
    shared = _shared_end(users)
    shortest = min(users, key=lambda name: (len(name), name))

    def others() -> Iterator[str]:
        yield f"{class_name(shared or shortest)}Value"
        yield class_name("_".join([*(str(value) for value in literal.values[:1]), shared or shortest]))

    return Claim(literal, class_name(shared or shortest), repr(literal.values), others=others)


def _shared_end(names: Iterable[str]) -> str:
    """The words that all names end with: `user_tag_match_mode` and `file_path_match_mode` are about `match_mode`."""
    parts = [name.strip("_").split("_") for name in names]
    shared: list[str] = []
    for words in zip(*(reversed(each) for each in parts), strict=False):
        if len(set(words)) > 1:
            break
        shared.insert(0, words[0])
    return "_".join(shared)


def _literals(kind: ir.Type) -> Iterator[ir.LiteralType]:
    match kind:
        case ir.LiteralType():
            yield kind
        case ir.ListType(inner) | ir.NullableType(inner) | ir.MapType(inner):
            yield from _literals(inner)
        case ir.UnionType(variants):
            for variant in variants:
                yield from _literals(variant)
        case _:
            return

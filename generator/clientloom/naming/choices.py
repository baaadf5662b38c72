"""Names for the long inline enums of arguments, so that signatures stay readable and callers can import them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from clientloom import ir
from clientloom.naming.names import ResourceNames
from clientloom.naming.operations import first_tag
from clientloom.naming.published import Held, settle_published
from clientloom.naming.rules import class_name
from clientloom.naming.scopes import Claim

_LONG = 36  # columns; what is shorter reads better in its place


class _Use(Struct, frozen=True):
    """An argument that takes the values."""

    argument: str
    resource: str
    method: str


def name_choices(
    operations: Sequence[ir.Operation],
    resources: Mapping[str, ResourceNames],
    methods: Mapping[str, str],
    arguments: Mapping[tuple[str, str], str],
    reserved: Collection[str],
    held: Held,
) -> dict[ir.LiteralType, str]:
    """The names of all lists of values that do not fit into a signature. Their scope is the package."""
    uses: dict[ir.LiteralType, list[_Use]] = {}
    for operation in operations:
        resource = resources[first_tag(operation)].class_name
        for parameter in operation.parameters:
            for literal in literals_in(parameter.type):
                if literal in held.names or _is_long(literal):
                    use = _Use(arguments[operation.id, parameter.id], resource, methods[operation.id])
                    uses.setdefault(literal, []).append(use)
    claims = [_claim(literal, found) for literal, found in uses.items()]
    chosen, _ = settle_published(claims, held, reserved=reserved)
    return chosen


def _is_long(literal: ir.LiteralType) -> bool:
    """Whether the annotation is long. A `Literal` has no floats and booleans: their list is never written."""
    if not all(isinstance(value, str | int) and not isinstance(value, bool) for value in literal.values):
        return False
    return len(f"Literal[{', '.join(map(repr, dict.fromkeys(literal.values)))}] | str") > _LONG


def _claim(literal: ir.LiteralType, uses: Sequence[_Use]) -> Claim[ir.LiteralType]:
    users = {use.argument for use in uses}
    resources = {use.resource for use in uses}
    methods = {use.method for use in uses}
    own = class_name(_shared_end(users) or min(users, key=lambda name: (len(name), name)))

    def others() -> Iterator[str]:
        if len(resources) == 1:
            yield f"{min(resources)}{own}"
            if len(methods) == 1:
                yield f"{min(resources)}{class_name(min(methods))}{own}"
        yield f"{own}Value"
        yield class_name(f"{literal.values[0]}_{own}")

    return Claim(literal, own, repr(literal.values), others=others)


def _shared_end(names: Iterable[str]) -> str:
    """The words that all names end with: `user_tag_match_mode` and `file_path_match_mode` are about `match_mode`."""
    parts = [name.strip("_").split("_") for name in names]
    shared: list[str] = []
    for words in zip(*(reversed(each) for each in parts), strict=False):
        if len(set(words)) > 1:
            break
        shared.insert(0, words[0])
    return "_".join(shared)


def literals_in(kind: ir.Type) -> Iterator[ir.LiteralType]:
    """The lists of values that a type writes out."""
    match kind:
        case ir.LiteralType():
            yield kind
        case ir.ListType(inner) | ir.NullableType(inner) | ir.MapType(inner) | ir.JsonTextType(inner):
            yield from literals_in(inner)
        case ir.UnionType(variants):
            for variant in variants:
                yield from literals_in(variant)
        case _:
            return

"""Puts the alternatives of a union together again: as one type, a union by JSON kind, or a union with a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, cast

from msgspec import Struct
from msgspec.structs import replace

from clientloom.ir import (
    ANY,
    DECIMAL_NUMBER,
    STRING,
    EnumMember,
    ListType,
    LiteralType,
    MapType,
    NullableType,
    RefType,
    Scalar,
    Type,
    UnionDef,
    UnionType,
)
from clientloom.ir.walk import without_null
from clientloom.lower import objects
from clientloom.lower.docs import docs_of
from clientloom.lower.enums import enumerated, merge_literals
from clientloom.lower.scalars import is_decimal, number, number_or_text
from clientloom.lower.schema_facts import Facts, Group, facts_of
from clientloom.lower.unions.alternatives import (
    Discriminator,
    Kind,
    Leaf,
    base_of,
    leaves_of,
    live_groups,
    open_family,
    open_union,
)

if TYPE_CHECKING:
    from clientloom.lower.schemas import Schemas
    from clientloom.lower.unions.discriminator import Family
    from clientloom.openapi import Node

# Lists of unions of lists of unions, and so on, that are read as one. Each of them begins such a chain anew.
_DEEPEST = 16


class OpenUnion(Struct, frozen=True):
    """A union with a name whose strategy is not decided yet (`tags` does, when every model is known)."""

    id: str
    variants: tuple[Type, ...]
    pointers: tuple[tuple[str, ...], ...]  # by which a mapping may name each variant
    discriminators: tuple[Discriminator, ...]


def union_type(schemas: Schemas, facts: Facts) -> Type:
    """The type of a schema with `oneOf` or `anyOf`, without null."""
    groups = live_groups(schemas, facts)
    if not groups:
        plain = facts_of(
            [part.node for part in facts.parts if part.node.ref is None],
            facts.id,
            modern=schemas.modern,
            without=frozenset(group.node.pointer for group in facts.groups),
        )
        plain.parts = facts.parts
        return schemas.shape(plain)
    part = _optional_part(schemas, facts, groups)
    if part is not None:
        return part
    plain_number = _number(schemas, facts, groups)
    if plain_number is not None:
        return plain_number
    opened = open_union(schemas, facts)
    only = _only_reference(schemas, facts, groups)
    if only is not None and len(opened.leaves) > 1:
        return without_null(schemas.type_of(only))  # a named union keeps its name where null is all that is added
    return _combine(schemas, opened.leaves, facts, opened.discriminators)


def _optional_part(schemas: Schemas, facts: Facts, groups: Sequence[Group]) -> Type | None:
    """The model of an object of which some properties come together or not at all: `anyOf` of those and of their `not`.
    FastAPI writes so for a form with an optional model in it."""
    variants = groups[0].variants
    absent = [each for each in variants if isinstance(each.value, dict) and each.value.keys() == {"not"}]
    if len(groups) > 1 or len(variants) != 2 or len(absent) != 1 or not facts.properties:
        return None
    part = variants[1 - variants.index(absent[0])]
    while not schemas.facts(part).properties:
        inner = [each for group in schemas.facts(part).groups for each in group.variants]
        if len(inner) != 1:
            return None
        part = inner[0]
    schemas.ledger.add(absent[0].pointer, "other", "CL313", "`not` is a condition that a type cannot express.")
    without = facts.without.union(group.node.pointer for group in facts.groups)
    nodes = [each.node for each in facts.parts if each.node.ref is None]
    joint = facts_of([*nodes, part], facts.id, modern=schemas.modern, without=without)
    return schemas.shape(replace(joint, groups=[], required=facts.required, node=facts.node))


def _number(schemas: Schemas, facts: Facts, groups: Sequence[Group]) -> Scalar | None:
    """The number behind a union of it with its text, which is how pydantic writes a Decimal."""
    real = [schemas.facts(each) for each in schemas.alternatives(groups[0])]
    if len(real) != 2 or len(groups) > 1 or not facts.is_bare or any(each.groups for each in real):
        return None
    texts = [each for each in real if each.kinds == ("string",) and each.format is None]
    numbers = [each for each in real if each.kinds in (("integer",), ("number",)) and each.enum_values is None]
    if len(texts) != 1 or len(numbers) != 1:
        return None
    pattern, kinds = texts[0].value_of("pattern"), (*numbers[0].kinds, "string")
    if is_decimal(pattern) and numbers[0].kinds == ("number",):
        return Scalar("decimal")
    kind = number_or_text(kinds, None, pattern, typed=True)
    return number(kind, numbers[0].format, textual=True) if kind is not None else None


def _only_reference(schemas: Schemas, facts: Facts, groups: Sequence[Group]) -> Node | None:
    """The one variant beside null, where it is a reference and nothing else is said."""
    if len(groups) > 1 or not facts.is_bare or groups[0].discriminator or facts.discriminator:
        return None
    found = schemas.alternatives(groups[0])
    return found[0] if len(found) == 1 and found[0].ref is not None else None


def family_type(schemas: Schemas, family: Family, facts: Facts) -> Type:
    """The type of a base schema: one of its children."""
    opened = open_family(schemas, family)
    base = base_of(schemas, family)
    if base is not None:
        objects.model_type(schemas, facts_of([family.base], base.target, modern=schemas.modern))
    return _combine(schemas, opened.leaves, facts, opened.discriminators)


def combine_types(schemas: Schemas, types: Iterable[Type], facts: Facts) -> Type:
    """One type that holds each of `types`."""
    leaves = [leaf for each in types for leaf in leaves_of(schemas, each)]
    return _combine(schemas, leaves, facts, [])


def _combine(
    schemas: Schemas, leaves: Sequence[Leaf], facts: Facts, discriminators: Sequence[Discriminator], suffix: str = ""
) -> Type:
    """`suffix` goes behind the id where the union is not that of the schema itself but of its items."""
    id_ = facts.id + suffix
    if suffix.count("/") > _DEEPEST:
        reason = "Lists or maps of unions, nested too deep in each other; what is in them is any JSON."
        schemas.ledger.add(facts.id, "fallback", "CL319", reason)
        return ANY
    groups: dict[Kind, list[Leaf]] = {}
    unique = _without_doubles(leaves)
    for leaf in unique if len(unique) == 1 else _as_texts(schemas, unique, facts):
        groups.setdefault(leaf.kind, []).append(leaf)
    if "any" in groups:
        return ANY
    groups.pop("null", None)
    if not groups:
        if facts.properties:  # the only variant is the schema itself
            return schemas.shape(replace(facts, groups=[]))
        if any(schemas.alternatives(group) for group in facts.groups):
            schemas.ledger.add(id_, "fallback", "CL319", "The union has no variant but itself.")
            return ANY
        return Scalar("null")
    merged: list[Leaf] = []
    for kind, members in groups.items():
        if len(members) == 1:
            merged.extend(members)
        elif kind == "array":
            merged.append(Leaf(_merge_arrays(schemas, members, facts, suffix), kind))
        elif kind == "object":
            merged.extend(_merge_maps(schemas, members, facts, suffix))
        else:
            merged.append(_merge_plain(schemas, kind, members))
    if len(merged) == 1:
        return merged[0].type
    merged = [_told_by_kind(leaf) for leaf in merged]
    if sum(leaf.kind == "object" for leaf in merged) <= 1:
        return UnionType(tuple(leaf.type for leaf in merged))
    return _named_union(schemas, id_, merged, facts, discriminators)


def _as_texts(schemas: Schemas, leaves: Sequence[Leaf], facts: Facts) -> Iterator[Leaf]:
    """Texts that hold JSON, as the texts: beside others, what they hold would not be told from those."""
    for leaf in leaves:
        if leaf.kind == "string" and leaf.plain is None:
            reason = "`contentSchema` beside other types: what the text holds is not taken apart."
            schemas.ledger.add(facts.id, "other", "CL327", reason)
            yield Leaf(STRING, "string", STRING)
        else:
            yield leaf


def _told_by_kind(leaf: Leaf) -> Leaf:
    """A number beside text, as a number: a Decimal, or a moment, would not be told from what is text."""
    plain = leaf.type if leaf.plain is None else leaf.plain
    if isinstance(plain, Scalar) and plain.is_number and plain.wire is not None:
        return Leaf(Scalar(plain.wire), leaf.kind)
    return leaf


def _without_doubles(leaves: Sequence[Leaf]) -> list[Leaf]:
    unique: dict[Type, Leaf] = {}
    for leaf in leaves:
        known = unique.get(leaf.type)
        if known is None:
            unique[leaf.type] = leaf
        elif leaf.pointers != known.pointers:
            both = tuple(dict.fromkeys((*known.pointers, *leaf.pointers)))
            unique[leaf.type] = Leaf(known.type, known.kind, known.plain, both)
    return list(unique.values())


def _named_union(
    schemas: Schemas, id_: str, leaves: Sequence[Leaf], facts: Facts, discriminators: Sequence[Discriminator]
) -> RefType:
    if id_ not in schemas.unions:
        variants = tuple(leaf.type for leaf in leaves)
        schemas.unions[id_] = OpenUnion(id_, variants, tuple(leaf.pointers for leaf in leaves), tuple(discriminators))
        title = facts.value_of("title")
        hint = schemas.hints.of(id_, title if isinstance(title, str) and title.strip() else None)
        own = list(facts.own_values())
        schemas.symbols[id_] = UnionDef(id_, hint, variants, "structural", docs=docs_of(own[-1] if own else None))
    return RefType(id_)


def _merge_plain(schemas: Schemas, kind: Kind, leaves: Sequence[Leaf]) -> Leaf:
    """Several scalars and literals of one JSON kind as one type. Enums take in plain values."""
    plains = [leaf.plain for leaf in leaves if leaf.plain is not None]
    scalars = list(dict.fromkeys(plain for plain in plains if isinstance(plain, Scalar)))
    literals = [plain for plain in plains if isinstance(plain, LiteralType)]
    if literals and all(_is_basic(scalar) for scalar in scalars) and Scalar("number") not in scalars:
        further = bool(scalars)
        if len(literals) == 1 and (further or not literals[0].const):
            leaf = next(leaf for leaf in leaves if leaf.plain is literals[0])
            if not further:
                return Leaf(leaf.type, kind, literals[0], leaf.pointers)
            if isinstance(leaf.type, RefType):  # an enum keeps its name
                schemas.open_enums.add(leaf.type.target)
                return Leaf(leaf.type, kind, literals[0], leaf.pointers)
        merged = merge_literals(literals)
        type_: Type = LiteralType(merged.values, merged.base, further=further)
        if kind == "boolean" and (scalars or len(merged.values) > 1):
            type_ = Scalar("boolean")
        return Leaf(type_, kind)
    if len(scalars) == 1 and not literals:  # the same scalar under two names
        return Leaf(scalars[0], kind, scalars[0])
    if kind == "number":
        if DECIMAL_NUMBER in scalars:
            return Leaf(DECIMAL_NUMBER, kind, DECIMAL_NUMBER)
        whole = all((scalar.wire or scalar.kind) == "integer" for scalar in scalars)
        return Leaf(Scalar("integer" if whole else "number"), kind)
    return Leaf(Scalar("boolean") if kind == "boolean" else STRING, kind)


def _is_basic(scalar: Scalar) -> bool:
    return scalar.kind in ("string", "integer", "number", "boolean")


def _merge_arrays(schemas: Schemas, leaves: Sequence[Leaf], facts: Facts, suffix: str) -> Type:
    items: list[Leaf] = []
    null = False
    for leaf in leaves:
        type_ = leaf.type
        if isinstance(type_, RefType):
            type_ = schemas.shape(schemas.facts(schemas.document.node(type_.target)))
        if not isinstance(type_, ListType):
            reason = "A fixed-length array among other arrays: the union is a list of JSON values."
            schemas.ledger.add(facts.id, "fallback", "CL319", reason)
            return ListType(ANY)
        null = null or isinstance(type_.item, NullableType)
        items.extend(leaves_of(schemas, type_.item))
    item = _combine(schemas, items, facts, [], f"{suffix}/items")
    return ListType(NullableType(item) if null and item != ANY else item)


def _merge_maps(schemas: Schemas, leaves: Sequence[Leaf], facts: Facts, suffix: str) -> list[Leaf]:
    """Inline maps become one map; models and named maps stay."""
    maps = [leaf for leaf in leaves if isinstance(leaf.type, MapType)]
    if len(maps) < 2:
        return list(leaves)
    values: list[Leaf] = []
    for leaf in maps:
        value = cast("MapType", leaf.type).value
        values.extend(leaves_of(schemas, value))
    merged = Leaf(MapType(_combine(schemas, values, facts, [], f"{suffix}/additionalProperties")), "object")
    first = leaves.index(maps[0])
    rest = [leaf for leaf in leaves if not isinstance(leaf.type, MapType)]
    return [*rest[:first], merged, *rest[first:]]


def enum_members(schemas: Schemas, facts: Facts, literal: LiteralType) -> tuple[EnumMember, ...]:
    """The members of a named enum: from `enum`, or from the titles of `const` variants."""
    if not facts.groups:
        members = enumerated(facts).members
        if tuple(member.value for member in members) == literal.values:
            return members
    labels: dict[str | int | float | bool, EnumMember] = {}
    for group in facts.groups:
        for node in group.variants:
            inner = schemas.facts(node)
            if inner.has_const and isinstance(inner.const, str | int | float | bool):
                member = EnumMember(inner.const, node.text("title"), node.text("description"))
                labels.setdefault(inner.const, member)
    return tuple(labels.get(value, EnumMember(value)) for value in literal.values)

"""Puts the alternatives of a union together again: as one type, a union by JSON kind, or a union with a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, cast

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
from clientloom.lower.docs import docs_of
from clientloom.lower.enums import enumerated, merge_literals
from clientloom.lower.lowered_schemas import UndecidedUnion
from clientloom.lower.objects import model_type
from clientloom.lower.scalars import is_decimal, number, number_or_text
from clientloom.lower.schema_facts import Facts, Group
from clientloom.lower.unions.alternatives import (
    Alternative,
    Kind,
    alternatives_of,
    base_of,
    live_groups,
    open_family,
    open_union,
)

if TYPE_CHECKING:
    from clientloom.lower.lowering import Lowering
    from clientloom.lower.schema_index import SchemaIndex
    from clientloom.lower.unions.discriminator import Discriminator, Family
    from clientloom.openapi import Node

# Lists of unions of lists of unions, and so on, that are read as one. Each of them begins such a chain anew.
_DEEPEST = 16


def union_type(lowering: Lowering, facts: Facts) -> Type:
    """The type of a schema with `oneOf` or `anyOf`, without null."""
    groups = live_groups(lowering.index, facts)
    if not groups:
        nodes = [part.node for part in facts.parts if part.node.ref is None]
        without = frozenset(group.node.pointer for group in facts.groups)
        plain = lowering.index.facts_together(nodes, facts.id, without)
        plain.parts = facts.parts
        return lowering.type_of_facts(plain)
    part = _optional_part(lowering, facts, groups)
    if part is not None:
        return part
    plain_number = _number(lowering.index, facts, groups)
    if plain_number is not None:
        return plain_number
    opened = open_union(lowering, facts)
    only = _only_reference(lowering.index, facts, groups)
    if only is not None and len(opened.alternatives) > 1:
        return without_null(lowering.type_of(only))  # a named union keeps its name where null is all that is added
    return _combine(lowering, opened.alternatives, facts, opened.discriminators)


def _optional_part(lowering: Lowering, facts: Facts, groups: Sequence[Group]) -> Type | None:
    """The model of an object of which some properties come together or not at all: `anyOf` of those and of their `not`.
    FastAPI writes so for a form with an optional model in it."""
    variants = groups[0].variants
    absent = [each for each in variants if isinstance(each.value, dict) and each.value.keys() == {"not"}]
    if len(groups) > 1 or len(variants) != 2 or len(absent) != 1 or not facts.properties:
        return None
    part = variants[1 - variants.index(absent[0])]
    while not lowering.index.facts(part).properties:
        inner = [each for group in lowering.index.facts(part).groups for each in group.variants]
        if len(inner) != 1:
            return None
        part = inner[0]
    lowering.result.ledger.add(absent[0].pointer, "other", "CL313", "`not` is a condition that a type cannot express.")
    without = facts.without.union(group.node.pointer for group in facts.groups)
    nodes = [each.node for each in facts.parts if each.node.ref is None]
    joint = lowering.index.facts_together([*nodes, part], facts.id, without)
    return lowering.type_of_facts(replace(joint, groups=[], required=facts.required, node=facts.node))


def _number(index: SchemaIndex, facts: Facts, groups: Sequence[Group]) -> Scalar | None:
    """The number behind a union of it with its text, which is how pydantic writes a Decimal."""
    real = [index.facts(each) for each in index.variants_beside_null(groups[0])]
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


def _only_reference(index: SchemaIndex, facts: Facts, groups: Sequence[Group]) -> Node | None:
    """The one variant beside null, where it is a reference and nothing else is said."""
    if len(groups) > 1 or not facts.is_bare or groups[0].discriminator or facts.discriminator:
        return None
    found = index.variants_beside_null(groups[0])
    return found[0] if len(found) == 1 and found[0].ref is not None else None


def family_type(lowering: Lowering, family: Family, facts: Facts) -> Type:
    """The type of a base schema: one of its children."""
    opened = open_family(lowering, family)
    base = base_of(lowering.index, family)
    if base is not None:
        model_type(lowering, lowering.index.facts_together([family.base], base.target))
    return _combine(lowering, opened.alternatives, facts, opened.discriminators)


def combine_types(lowering: Lowering, types: Iterable[Type], facts: Facts) -> Type:
    """One type that holds each of `types`."""
    alternatives = [alternative for each in types for alternative in alternatives_of(lowering, each)]
    return _combine(lowering, alternatives, facts, [])


def _combine(
    lowering: Lowering,
    alternatives: Sequence[Alternative],
    facts: Facts,
    discriminators: Sequence[Discriminator],
    suffix: str = "",
) -> Type:
    """`suffix` goes behind the id where the union is not that of the schema itself but of its items."""
    id_ = facts.id + suffix
    if suffix.count("/") > _DEEPEST:
        reason = "Lists or maps of unions, nested too deep in each other; what is in them is any JSON."
        lowering.result.ledger.add(facts.id, "fallback", "CL319", reason)
        return ANY
    groups: dict[Kind, list[Alternative]] = {}
    unique = _without_doubles(alternatives)
    for alternative in unique if len(unique) == 1 else _as_texts(lowering, unique, facts):
        groups.setdefault(alternative.kind, []).append(alternative)
    if "any" in groups:
        return ANY
    groups.pop("null", None)
    if not groups:
        if facts.properties:  # the only variant is the schema itself
            return lowering.type_of_facts(replace(facts, groups=[]))
        if any(lowering.index.variants_beside_null(group) for group in facts.groups):
            lowering.result.ledger.add(id_, "fallback", "CL319", "The union has no variant but itself.")
            return ANY
        return Scalar("null")
    merged: list[Alternative] = []
    for kind, members in groups.items():
        if len(members) == 1:
            merged.extend(members)
        elif kind == "array":
            merged.append(Alternative(_merge_arrays(lowering, members, facts, suffix), kind))
        elif kind == "object":
            merged.extend(_merge_maps(lowering, members, facts, suffix))
        else:
            merged.append(_merge_plain(lowering, kind, members))
    if len(merged) == 1:
        return merged[0].type
    merged = [_distinct_by_kind(alternative) for alternative in merged]
    if sum(alternative.kind == "object" for alternative in merged) <= 1:
        return UnionType(tuple(alternative.type for alternative in merged))
    return _named_union(lowering, id_, merged, facts, discriminators)


def _as_texts(lowering: Lowering, alternatives: Sequence[Alternative], facts: Facts) -> Iterator[Alternative]:
    """Texts that hold JSON, as plain texts: beside other alternatives, what they hold could be one of those."""
    for alternative in alternatives:
        if alternative.kind == "string" and alternative.plain is None:
            reason = "`contentSchema` beside other types: what the text holds is not taken apart."
            lowering.result.ledger.add(facts.id, "other", "CL327", reason)
            yield Alternative(STRING, "string", STRING)
        else:
            yield alternative


def _distinct_by_kind(alternative: Alternative) -> Alternative:
    """A number beside text, as a number: as a Decimal or datetime it could not be distinguished from the text."""
    plain = alternative.type if alternative.plain is None else alternative.plain
    if isinstance(plain, Scalar) and plain.is_number and plain.wire is not None:
        return Alternative(Scalar(plain.wire), alternative.kind)
    return alternative


def _without_doubles(alternatives: Sequence[Alternative]) -> list[Alternative]:
    unique: dict[Type, Alternative] = {}
    for alternative in alternatives:
        known = unique.get(alternative.type)
        if known is None:
            unique[alternative.type] = alternative
        elif alternative.pointers != known.pointers:
            both = tuple(dict.fromkeys((*known.pointers, *alternative.pointers)))
            unique[alternative.type] = Alternative(known.type, known.kind, known.plain, both)
    return list(unique.values())


def _named_union(
    lowering: Lowering,
    id_: str,
    alternatives: Sequence[Alternative],
    facts: Facts,
    discriminators: Sequence[Discriminator],
) -> RefType:
    if id_ not in lowering.result.unions:
        variants = tuple(alternative.type for alternative in alternatives)
        lowering.result.unions[id_] = UndecidedUnion(
            id_, variants, tuple(alternative.pointers for alternative in alternatives), tuple(discriminators)
        )
        title = facts.value_of("title")
        hint = lowering.index.hints.of(id_, title if isinstance(title, str) and title.strip() else None)
        own = list(facts.own_values())
        lowering.result.symbols[id_] = UnionDef(
            id_, hint, variants, "structural", docs=docs_of(own[-1] if own else None)
        )
    return RefType(id_)


def _merge_plain(lowering: Lowering, kind: Kind, alternatives: Sequence[Alternative]) -> Alternative:
    """Several scalars and literals of one JSON kind as one type. Enums take in plain values."""
    plains = [alternative.plain for alternative in alternatives if alternative.plain is not None]
    scalars = list(dict.fromkeys(plain for plain in plains if isinstance(plain, Scalar)))
    literals = [plain for plain in plains if isinstance(plain, LiteralType)]
    if literals and all(_is_basic(scalar) for scalar in scalars) and Scalar("number") not in scalars:
        further = bool(scalars)
        if len(literals) == 1 and (further or not literals[0].const):
            alternative = next(alternative for alternative in alternatives if alternative.plain is literals[0])
            if not further:
                return Alternative(alternative.type, kind, literals[0], alternative.pointers)
            if isinstance(alternative.type, RefType):  # an enum keeps its name
                lowering.result.open_enums.add(alternative.type.target)
                return Alternative(alternative.type, kind, literals[0], alternative.pointers)
        merged = merge_literals(literals)
        type_: Type = LiteralType(merged.values, merged.base, further=further)
        if kind == "boolean" and (scalars or len(merged.values) > 1):
            type_ = Scalar("boolean")
        return Alternative(type_, kind)
    if len(scalars) == 1 and not literals:  # the same scalar under two names
        return Alternative(scalars[0], kind, scalars[0])
    if kind == "number":
        if DECIMAL_NUMBER in scalars:
            return Alternative(DECIMAL_NUMBER, kind, DECIMAL_NUMBER)
        whole = all((scalar.wire or scalar.kind) == "integer" for scalar in scalars)
        return Alternative(Scalar("integer" if whole else "number"), kind)
    return Alternative(Scalar("boolean") if kind == "boolean" else STRING, kind)


def _is_basic(scalar: Scalar) -> bool:
    return scalar.kind in ("string", "integer", "number", "boolean")


def _merge_arrays(lowering: Lowering, alternatives: Sequence[Alternative], facts: Facts, suffix: str) -> Type:
    items: list[Alternative] = []
    null = False
    for alternative in alternatives:
        type_ = alternative.type
        if isinstance(type_, RefType):
            type_ = lowering.type_of_facts(lowering.index.facts(lowering.index.document.node(type_.target)))
        if not isinstance(type_, ListType):
            reason = "A fixed-length array among other arrays: the union is a list of JSON values."
            lowering.result.ledger.add(facts.id, "fallback", "CL319", reason)
            return ListType(ANY)
        null = null or isinstance(type_.item, NullableType)
        items.extend(alternatives_of(lowering, type_.item))
    item = _combine(lowering, items, facts, [], f"{suffix}/items")
    return ListType(NullableType(item) if null and item != ANY else item)


def _merge_maps(
    lowering: Lowering, alternatives: Sequence[Alternative], facts: Facts, suffix: str
) -> list[Alternative]:
    """Inline maps become one map; models and named maps stay."""
    maps = [alternative for alternative in alternatives if isinstance(alternative.type, MapType)]
    if len(maps) < 2:
        return list(alternatives)
    values: list[Alternative] = []
    for alternative in maps:
        value = cast("MapType", alternative.type).value
        values.extend(alternatives_of(lowering, value))
    merged = Alternative(MapType(_combine(lowering, values, facts, [], f"{suffix}/additionalProperties")), "object")
    first = alternatives.index(maps[0])
    rest = [alternative for alternative in alternatives if not isinstance(alternative.type, MapType)]
    return [*rest[:first], merged, *rest[first:]]


def enum_members(index: SchemaIndex, facts: Facts, literal: LiteralType) -> tuple[EnumMember, ...]:
    """The members of a named enum: from `enum`, or from the titles of `const` variants."""
    if not facts.groups:
        members = enumerated(facts).members
        if tuple(member.value for member in members) == literal.values:
            return members
    labels: dict[str | int | float | bool, EnumMember] = {}
    for group in facts.groups:
        for node in group.variants:
            inner = index.facts(node)
            if inner.has_const and isinstance(inner.const, str | int | float | bool):
                member = EnumMember(inner.const, node.text("title"), node.text("description"))
                labels.setdefault(inner.const, member)
    return tuple(labels.get(value, EnumMember(value)) for value in literal.values)

"""Takes a union apart: nested unions opened, references followed, each alternative with its JSON kind."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from math import prod
from typing import TYPE_CHECKING, Literal, TypeAlias, cast

from msgspec import Struct
from msgspec.structs import replace

from clientloom.ir import (
    ANY,
    AliasDef,
    EnumDef,
    JsonTextType,
    ListType,
    LiteralType,
    MapType,
    NullableType,
    RefType,
    Scalar,
    ScalarKind,
    TupleType,
    Type,
    UnionType,
)
from clientloom.ir.walk import literal_of
from clientloom.lower.enums import enumerated
from clientloom.lower.keywords import is_thin
from clientloom.lower.naming_hints import is_named
from clientloom.lower.scalars import encoded_string, number
from clientloom.lower.schema_facts import Facts, Group
from clientloom.lower.unions.discriminator import Discriminator, Family, read_mapping

if TYPE_CHECKING:
    from clientloom.lower.lowering import Lowering
    from clientloom.lower.schema_index import SchemaIndex
    from clientloom.openapi import Node

Kind: TypeAlias = Literal["string", "number", "boolean", "array", "object", "any", "null"]
_MOST_PAIRS = 48  # variants of two unions that hold together, paired
# Unions inside one union, each counted with those around it whose properties it takes in. Unions that lead to each
# other are opened anew for each of them, and make models anew where there are properties around them.
_MOST_OPENED = 128


class Alternative(Struct, frozen=True):
    """One alternative. `plain` is the scalar or literal behind a reference, where there is one."""

    type: Type
    kind: Kind
    plain: Scalar | LiteralType | None = None
    pointers: tuple[str, ...] = ()  # by which a discriminator's mapping may name it


class Opened(Struct):
    """What a union holds when it is taken apart."""

    id: str
    alternatives: list[Alternative]
    discriminators: list[Discriminator]
    seen: set[str]
    count: int = 0  # of the unions opened

    @property
    def is_full(self) -> bool:
        """Whether there are more unions inside than are opened."""
        return self.count > _MOST_OPENED


def open_union(lowering: Lowering, facts: Facts) -> Opened:
    """All alternatives of a schema with groups."""
    opened = Opened(facts.id, [], [], {facts.id})
    _open(lowering, facts, live_groups(lowering.index, facts), opened)
    return opened


def live_groups(index: SchemaIndex, facts: Facts) -> list[Group]:
    """The groups whose variants differ in structure; without those that only add conditions to the object itself."""
    return [group for group in facts.groups if not _is_condition(index, facts, group)]


def _is_condition(index: SchemaIndex, facts: Facts, group: Group) -> bool:
    real = index.variants_beside_null(group)
    if not real:
        return bool(facts.kinds)
    if all(_adds_nothing(each) for each in real) and any(each.value and each.value is not True for each in real):
        return facts.has_object or "object" in facts.kinds or any("required" in each for each in real)
    if not facts.properties:
        return False
    for each in real:
        value = each.value
        if not isinstance(value, dict) or "$ref" in value or "oneOf" in value or "anyOf" in value:
            return False
        inner = index.facts(each)
        if inner.kinds not in ((), ("object",)) or not inner.properties.keys() <= facts.properties.keys():
            return False
        if any(part.inherited for part in inner.parts):
            return False
        if any(_narrows(nodes, facts.properties[name]) for name, nodes in inner.properties.items()):
            return False
    return True


def _narrows(nodes: Sequence[Node], around: Sequence[Node]) -> bool:
    """Whether a variant narrows the type of a property that sibling keywords of the union declare."""
    known = [node.value for node in around]
    return any(node.value not in known and (not is_thin(node.value) or _types(node, around)) for node in nodes)


def _types(node: Node, around: Sequence[Node]) -> bool:
    """Whether a schema has another type than those around it; that something is null is a condition."""
    value = node.value
    kind = value.get("type") if isinstance(value, dict) else None
    return kind not in (None, "null") and all(
        each.ref is None and (not isinstance(each.value, dict) or each.value.get("type") != kind) for each in around
    )


def _adds_nothing(node: Node) -> bool:
    value = node.value
    if not isinstance(value, dict):
        return value is True
    keys = {key: each for key, each in cast("dict[str, object]", value).items() if key != "required"}
    return is_thin(keys) and keys.get("type", "object") == "object" and "format" not in keys


def _may_open(lowering: Lowering, opened: Opened, weight: int) -> bool:
    """Whether one more union may be opened; with the first that may not, the whole is any JSON."""
    if opened.is_full:
        return False
    opened.count += weight
    if opened.is_full:
        lowering.result.ledger.add(
            opened.id, "fallback", "CL319", "Too many unions inside one union; it is taken as any JSON."
        )
        opened.alternatives.append(Alternative(ANY, "any"))
    return not opened.is_full


def _open(lowering: Lowering, facts: Facts, groups: list[Group], opened: Opened) -> None:
    if not _may_open(lowering, opened, 1 + len(facts.without)):
        return
    for group in groups:
        discriminator = group.discriminator or facts.discriminator
        name = discriminator.text("propertyName") if discriminator is not None else None
        if discriminator is not None and name:
            opened.discriminators.append(Discriminator(name, tuple(read_mapping(discriminator))))
    columns = [lowering.index.variants_beside_null(group) for group in groups]
    if prod(len(column) for column in columns) > _MOST_PAIRS and len(columns) > 1:
        reason = "Too many combinations of several unions that hold together; only the first union is read."
        lowering.result.ledger.add(facts.id, "other", "CL319", reason)
        columns = columns[:1]
    bare = facts.is_bare
    for combination in product(*columns):
        if opened.is_full:
            return
        _open_variant(lowering, facts, combination, opened, alone=bare and len(combination) == 1)


def _open_variant(
    lowering: Lowering, facts: Facts, combination: tuple[Node, ...], opened: Opened, *, alone: bool
) -> None:
    first = combination[0]
    if alone and not _needs_kind(lowering.index, facts, first):
        _open_node(lowering, first, opened)
        return
    if len(combination) == 1 and facts.properties and _covers(lowering.index, first, facts):
        _open_node(lowering, first, opened)
        return
    id_ = _joint_id(facts, combination)
    # also those of outer unions: the schemas around this union are read again with each variant
    without = facts.without.union(group.node.pointer for group in facts.groups)
    nodes = [part.node for part in facts.parts if part.node.ref is None]
    joint = lowering.index.facts_together([*nodes, *combination], id_, without)
    groups = live_groups(lowering.index, joint)
    pointers = tuple(pointer for each in combination for pointer in _pointers(each))
    if groups and id_ not in opened.seen:
        opened.seen.add(id_)
        _open(lowering, joint, groups, opened)
        return
    type_ = lowering.type_of_facts(replace(joint, groups=[]))
    opened.alternatives.extend(
        replace(alternative, pointers=pointers) for alternative in alternatives_of(lowering, type_)
    )


def _joint_id(facts: Facts, combination: tuple[Node, ...]) -> str:
    """The id of a variant together with the sibling keywords of the union: below the schema that holds the union."""
    first = combination[0]
    below = first.pointer.startswith(f"{facts.id}/")
    id_ = first.pointer if below else f"{facts.id}/{'/'.join(first.pointer.split('/')[-2:])}"
    return id_ + "".join(f"/and/{each.key}" for each in combination[1:])


def _needs_kind(index: SchemaIndex, facts: Facts, node: Node) -> bool:
    """Whether a variant leaves its type to the schema around it."""
    value = node.value
    if not facts.kinds or not isinstance(value, dict):
        return False
    if "type" in value or "$ref" in value or "oneOf" in value or "anyOf" in value or "allOf" in value:
        return False
    inner = index.facts(node)
    # bounds suggest what it may be
    return inner.kinds != facts.kinds and inner.enum_values is None and not inner.has_const


def _covers(index: SchemaIndex, node: Node, facts: Facts) -> bool:
    """Whether a variant repeats every property beside the union, so that it is complete without them."""
    if node.ref is None and index.wrapped_ref(node) is None:
        inner = index.facts(node)
        typed = all(_is_typed(inner.properties[name]) for name in facts.properties if name in inner.properties)
        return typed and _says_all(inner, facts) and not inner.groups
    inner = index.facts(index.target(node))
    return facts.properties.keys() <= inner.properties.keys()


def _says_all(inner: Facts, facts: Facts) -> bool:
    return facts.properties.keys() <= inner.properties.keys() and facts.required.keys() <= inner.required.keys()


def _is_typed(nodes: Sequence[Node]) -> bool:
    """Whether a property says what it is, and does not only narrow what another schema declares."""
    return any(isinstance(node.value, dict) and ("type" in node.value or node.ref is not None) for node in nodes)


def _pointers(node: Node) -> tuple[str, ...]:
    """Where a variant points to, at every step of a chain of references."""
    found: list[str] = []
    while node.ref is not None and len(found) < 32:
        node = node.step()
        found.append(node.pointer)
    return tuple(found) or (node.pointer,)


def _open_node(lowering: Lowering, node: Node, opened: Opened) -> None:
    pointers = _pointers(node)
    target = lowering.index.target(node)
    pointer = target.pointer
    if pointer in opened.seen and (pointer in lowering.index.families or lowering.index.facts(target).groups):
        return  # a union that holds itself adds nothing
    if pointer in lowering.index.families:
        opened.seen.add(pointer)
        _open_family(lowering, lowering.index.families[pointer], opened)
        return
    facts = lowering.index.facts(target)
    groups = live_groups(lowering.index, facts)
    if groups:
        opened.seen.add(pointer)
        _open(lowering, facts, groups, opened)
        return
    if not is_named(pointer):
        type_ = lowering.type_of(target)
        opened.alternatives.extend(
            replace(alternative, pointers=(*pointers, pointer)) for alternative in alternatives_of(lowering, type_)
        )
    else:
        opened.alternatives.extend(
            replace(alternative, pointers=(*pointers, pointer))
            for alternative in _named_alternatives(lowering, target, facts)
        )


def open_family(lowering: Lowering, family: Family) -> Opened:
    """The children of a base schema, and the base itself."""
    opened = Opened(family.base.pointer, [], [], {family.base.pointer})
    _open_family(lowering, family, opened)
    return opened


def base_of(index: SchemaIndex, family: Family) -> RefType | None:
    """The model of a base by itself: for values that say so, and for kinds that the document does not declare."""
    return RefType(f"{family.base.pointer}/discriminator") if index.facts(family.base).properties else None


def _open_family(lowering: Lowering, family: Family, opened: Opened) -> None:
    if not _may_open(lowering, opened, 1):
        return
    around = {each.wire for each in opened.discriminators}
    opened.discriminators.append(Discriminator(family.wire, family.mapping))
    for child in family.children:
        if child.pointer in lowering.index.families:
            known = len(opened.alternatives)
            _open_node(lowering, child, opened)
            # what the mapping says of a base holds for all below it
            below = [
                replace(alternative, pointers=(*alternative.pointers, child.pointer))
                for alternative in opened.alternatives[known:]
            ]
            opened.alternatives[known:] = below
        else:
            opened.alternatives.append(Alternative(lowering.reference(child), "object", None, (child.pointer,)))
    base = base_of(lowering.index, family)
    # among others than its children an unknown kind may be anything, and of two levels with one tag it is of the outer
    if base is not None and (family.has_base or (opened.id in lowering.index.families and family.wire not in around)):
        opened.alternatives.append(Alternative(base, "object", None, (family.base.pointer,)))


def _named_alternatives(lowering: Lowering, node: Node, facts: Facts) -> list[Alternative]:
    """The alternative for a named schema that is not a union, by its keywords: it may not be lowered yet."""
    reference = lowering.reference(node)
    if facts.impossible or facts.dynamic or facts.anything:
        return [Alternative(ANY, "any")]
    if facts.has_const or facts.enum_values is not None:
        found = enumerated(facts).type
        if found is None:
            return alternatives_of(lowering, lowering.type_of_facts(facts))
        return [
            replace(alternative, type=reference, plain=found) for alternative in alternatives_of(lowering, found)[:1]
        ]
    if len(facts.kinds) != 1:
        return alternatives_of(lowering, lowering.type_of_facts(facts)) if facts.kinds else [Alternative(ANY, "any")]
    kind = facts.kinds[0]
    if kind in ("object", "array"):
        return [Alternative(reference, "object" if kind == "object" else "array")]
    if any("contentSchema" in part.node for part in facts.parts):
        return [Alternative(reference, "string")]
    plain = (
        encoded_string(facts.format, facts.encoding, facts.media)
        if kind == "string"
        else number(kind, facts.format, textual=facts.textual, about=facts.value_of("description"))
    )
    return [Alternative(reference, _kind_of(plain), plain)]


def alternatives_of(lowering: Lowering, type_: Type) -> list[Alternative]:
    """The alternatives of a type that has been lowered."""
    match type_:
        case NullableType(inner):
            return alternatives_of(lowering, inner)
        case UnionType(variants):
            return [alternative for each in variants for alternative in alternatives_of(lowering, each)]
        case Scalar(kind):
            return [] if kind == "null" else [Alternative(type_, _kind_of(type_), type_)]
        case LiteralType():
            return _literal_alternatives(type_)
        case JsonTextType():
            return [Alternative(type_, "string")]
        case ListType() | TupleType():
            return [Alternative(type_, "array")]
        case MapType():
            return [Alternative(type_, "object")]
        case RefType(target):
            return _reference_alternatives(lowering, type_, target)


def _reference_alternatives(lowering: Lowering, type_: RefType, target: str) -> list[Alternative]:
    if target in lowering.result.models:
        return [Alternative(type_, "object", None, (target,))]
    union = lowering.result.unions.get(target)
    if union is not None:
        return [alternative for each in union.variants for alternative in alternatives_of(lowering, each)]
    symbol = lowering.result.symbols.get(target)
    if isinstance(symbol, EnumDef) and not is_named(target):
        plain = literal_of(symbol)
        return [replace(alternative, type=type_, plain=plain) for alternative in _literal_alternatives(plain)[:1]]
    if isinstance(symbol, AliasDef) and not is_named(target):
        return [replace(alternative, type=type_) for alternative in alternatives_of(lowering, symbol.type)[:1]]
    opened = Opened(target, [], [], set())
    _open_node(lowering, lowering.index.document.node(target), opened)
    return opened.alternatives


def _literal_alternatives(literal: LiteralType) -> list[Alternative]:
    """A literal type of several kinds is one alternative for each kind."""
    by_kind: dict[Kind, list[str | int | float | bool]] = {}
    for value in literal.values:
        kind: Kind = "boolean" if isinstance(value, bool) else "string" if isinstance(value, str) else "number"
        by_kind.setdefault(kind, []).append(value)
    if len(by_kind) == 1:
        return [Alternative(literal, next(iter(by_kind)), literal)]
    alternatives: list[Alternative] = []
    for kind, values in by_kind.items():
        whole = all(isinstance(value, int) for value in values)
        base: ScalarKind = "integer" if whole else "number"
        base = "string" if kind == "string" else "boolean" if kind == "boolean" else base
        part = LiteralType(tuple(values), base, literal.const)
        alternatives.append(Alternative(part, kind, part))
    return alternatives


def _kind_of(scalar: Scalar) -> Kind:
    kind = scalar.kind
    if scalar.is_number:
        return "number"
    if kind == "boolean":
        return "boolean"
    return "any" if kind == "json" else "null" if kind == "null" else "string"

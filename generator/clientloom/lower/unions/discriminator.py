"""Finds base schemas that mean one of their children: they have a discriminator, and children name them in `allOf`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from msgspec import Struct

from clientloom.diagnostics.records import BadInput

if TYPE_CHECKING:
    from clientloom.openapi import Document, Node


class Discriminator(Struct, frozen=True):
    """The property whose value says which variant an object is, and the values that the mapping lists."""

    wire: str
    mapping: tuple[tuple[str, str], ...]  # (value, pointer)


class Family(Struct, frozen=True):
    """A base and the schemas that a reference to it may mean. `mapping` pairs values with pointers of children."""

    base: Node
    wire: str  # the discriminator's property
    children: tuple[Node, ...]
    mapping: tuple[tuple[str, str], ...]

    has_base: bool  # whether a value may be the base itself


def families(document: Document) -> dict[str, Family]:
    """Families by the pointer of their base, among the component schemas."""
    components = document.root.get("components")
    schemas = components.get("schemas") if components is not None else None
    if schemas is None:
        return {}
    nodes = {node.pointer: node for _, node in schemas.items()}
    bases = [node for node in nodes.values() if _is_base(node.value)]
    if not bases:
        return {}
    children_of = _children(nodes)
    found: dict[str, Family] = {}
    for base in bases:
        discriminator = base.get("discriminator")
        name = discriminator.text("propertyName") if discriminator is not None else None
        if discriminator is None or not name:
            continue
        mapping = tuple(read_mapping(discriminator))
        children = dict.fromkeys(_below(base.pointer, children_of))
        children.update((pointer, None) for _, pointer in mapping if pointer in nodes and pointer != base.pointer)
        if children:
            ordered = tuple(nodes[pointer] for pointer in sorted(children))
            has_base = any(pointer == base.pointer for _, pointer in mapping) or _may_be_itself(base, name)
            found[base.pointer] = Family(base, name, ordered, mapping, has_base)
    return found


def read_mapping(discriminator: Node) -> list[tuple[str, str]]:
    """(value, pointer) pairs of a discriminator's `mapping`. A value may be a reference or a component's name."""
    mapping = discriminator.get("mapping")
    pairs: list[tuple[str, str]] = []
    for value, node in mapping.items() if mapping is not None else ():
        target = node.value
        if not isinstance(target, str):
            continue
        looks_bare = "/" not in target and "#" not in target
        for text in (f"#/components/schemas/{target}", target) if looks_bare else (target,):
            try:
                pairs.append((value, discriminator.resolve_ref(text).pointer))
            except BadInput:
                continue
            break
    return pairs


def _may_be_itself(base: Node, name: str) -> bool:
    """Whether the base is more than abstract: a value need not say what it is, or there is a default for it."""
    value = base.value if isinstance(base.value, dict) else {}
    required = value.get("required")
    properties = base.get("properties")
    property_ = properties.get(name) if properties is not None else None
    if property_ is None:  # it is declared elsewhere, or nowhere
        return False
    return "default" in property_ or not (isinstance(required, list) and name in required)


def _is_base(value: object) -> bool:
    if not isinstance(value, dict):
        return False
    keys = cast("dict[str, object]", value)
    return "discriminator" in keys and not keys.get("oneOf") and not keys.get("anyOf") and "$ref" not in keys


def _children(nodes: dict[str, Node]) -> dict[str, list[str]]:
    """The pointers of the schemas that name another one in `allOf`, by the pointer of that."""
    children_of: dict[str, list[str]] = {}
    for pointer, node in nodes.items():
        if not isinstance(node.value, dict) or "allOf" not in node.value:
            continue
        members = node.get("allOf")
        for member in members.elements() if members is not None else ():
            if member.ref is None:
                continue
            try:
                parent = member.resolve().pointer
            except BadInput:
                continue
            if parent != pointer:
                children_of.setdefault(parent, []).append(pointer)
    return children_of


def _below(pointer: str, children_of: dict[str, list[str]]) -> list[str]:
    found: dict[str, None] = {}
    stack = [pointer]
    while stack:
        for each in children_of.get(stack.pop(), ()):
            if each not in found and each != pointer:
                found[each] = None
                stack.append(each)
    return list(found)

"""Finds base schemas that stand for their children: a discriminator, and others that build on it with `allOf`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from msgspec import Struct

from clientloom.diagnostics.records import BadInput

if TYPE_CHECKING:
    from clientloom.openapi import Document, Node


class Discriminator(Struct, frozen=True):
    """A property that tells variants apart, and the values written down for it."""

    wire: str
    mapping: tuple[tuple[str, str], ...]  # (value, pointer)


class Family(Struct, frozen=True):
    """A base and the schemas that a reference to it may mean. `mapping` pairs values with pointers of children."""

    base: Node
    wire: str  # the property that tells
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
    heirs = _heirs(nodes)
    found: dict[str, Family] = {}
    for base in bases:
        discriminator = base.get("discriminator")
        name = discriminator.text("propertyName") if discriminator is not None else None
        if discriminator is None or not name:
            continue
        mapping = tuple(read_mapping(discriminator))
        children = dict.fromkeys(_below(base.pointer, heirs))
        children.update((pointer, None) for _, pointer in mapping if pointer in nodes and pointer != base.pointer)
        if children:
            ordered = tuple(nodes[pointer] for pointer in sorted(children))
            has_base = any(pointer == base.pointer for _, pointer in mapping) or _stands_alone(base, name)
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


def _stands_alone(base: Node, name: str) -> bool:
    """Whether the base is more than abstract: a value need not say what it is, or there is a default for it."""
    value = base.value if isinstance(base.value, dict) else {}
    required = value.get("required")
    properties = base.get("properties")
    told = properties.get(name) if properties is not None else None
    if told is None:  # the property is said elsewhere, or nowhere
        return False
    return "default" in told or not (isinstance(required, list) and name in required)


def _is_base(value: object) -> bool:
    if not isinstance(value, dict):
        return False
    keys = cast("dict[str, object]", value)
    return "discriminator" in keys and not keys.get("oneOf") and not keys.get("anyOf") and "$ref" not in keys


def _heirs(nodes: dict[str, Node]) -> dict[str, list[str]]:
    """Who names whom in `allOf`, by the pointer of the one that is named."""
    heirs: dict[str, list[str]] = {}
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
                heirs.setdefault(parent, []).append(pointer)
    return heirs


def _below(pointer: str, heirs: dict[str, list[str]]) -> list[str]:
    found: dict[str, None] = {}
    stack = [pointer]
    while stack:
        for each in heirs.get(stack.pop(), ()):
            if each not in found and each != pointer:
                found[each] = None
                stack.append(each)
    return list(found)

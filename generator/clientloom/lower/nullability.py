"""Says whether a schema allows null, wherever that is written, and puts null into types."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from clientloom.diagnostics.records import BadInput
from clientloom.ir import ANY, NullableType, Scalar, Type
from clientloom.lower.keywords import is_thin
from clientloom.lower.schema_facts import says_nothing

if TYPE_CHECKING:
    from clientloom.openapi import Node

_COMPONENT = re.compile(r"#/components/schemas/[^/]+")
_DEEPEST = 64
_DEEPEST_NULL = 6
NULL = Scalar("null")


def nullable(type_: Type) -> Type:
    """`type_` or null: never nullable twice, and any JSON has null in it already."""
    if isinstance(type_, NullableType) or type_ in (ANY, NULL):
        return type_
    return NullableType(type_)


def allows_only_null(node: Node, depth: int = 0) -> bool:
    """Whether a schema says that nothing but null is valid: by itself, or by what it is made of or refers to."""
    value = node.value
    if not isinstance(value, dict):
        return False
    keys = cast("dict[str, object]", value)
    if keys.get("type") in ("null", ["null"]) or ("const" in keys and keys["const"] is None):
        return True
    if keys.get("enum") == [None]:
        return True
    if depth > _DEEPEST_NULL:
        return False
    if node.ref is not None:
        try:
            return allows_only_null(node.step(), depth + 1)
        except BadInput:
            return False
    for keyword in ("oneOf", "anyOf"):
        listed = node.get(keyword) if keyword in keys else None
        group = list(listed.elements()) if listed is not None else []
        if group and all(allows_only_null(each, depth + 1) for each in group):
            return True
    members = node.get("allOf") if "allOf" in keys else None
    return any(allows_only_null(each, depth + 1) for each in (members.elements() if members is not None else ()))


def is_null(node: Node) -> bool:
    """Whether a variant means null and nothing else."""
    if allows_only_null(node):
        return True
    value = node.value
    return isinstance(value, dict) and value.get("nullable") is True and "type" not in value and says_nothing(value)


def variants_beside_null(variants: Sequence[Node]) -> list[Node]:
    """The variants that are not there for null alone."""
    real = [each for each in variants if not is_null(each)]
    # `{type: object, nullable: true}` beside a reference is how OData documents spell null
    rest = [each for each in real if not _is_blank_object(each)]
    return rest if rest and all(each.ref is not None for each in rest) else real


def _is_blank_object(node: Node) -> bool:
    value = node.value
    return isinstance(value, dict) and value == {"type": "object", "nullable": True}


class Nulls:
    """Answers whether schemas allow null, and remembers the answers.

    Without `components`, what a component says of itself by `nullable: true` does not count.
    """

    def __init__(self, *, components: bool) -> None:
        self._components = components
        self._known: dict[str, bool] = {}

    def allowed(self, node: Node) -> bool:
        """Whether null is allowed: by the schema itself, by what it refers to, or by a variant."""
        return _is_nullable(node, self._known, 0, self._components)


def _is_nullable(node: Node, known: dict[str, bool], depth: int, components: bool) -> bool:
    value = node.value
    if not isinstance(value, dict):
        return False
    keys = cast("dict[str, object]", value)
    if keys.get("nullable") is True and (components or not _COMPONENT.fullmatch(node.pointer)):
        return True
    if _says_null(keys):
        return True
    if not ("$ref" in keys or "allOf" in keys or "oneOf" in keys or "anyOf" in keys):
        return False
    pointer = node.pointer
    if pointer not in known:
        known[pointer] = False  # for a schema that leads to itself
        known[pointer] = depth < _DEEPEST and _is_nullable_inside(node, known, depth + 1, components)
    return known[pointer]


def _says_null(keys: dict[str, object]) -> bool:
    kind = keys.get("type")
    if isinstance(kind, list):
        kinds = cast("list[object]", kind)
        if len(kinds) > 1 and "null" in kinds:
            return True
    listed = keys.get("enum")
    return isinstance(listed, list) and len(cast("list[object]", listed)) > 1 and None in listed


def _is_nullable_inside(node: Node, known: dict[str, bool], depth: int, components: bool) -> bool:
    if node.ref is not None:
        try:
            return _is_nullable(node.step(), known, depth, components)
        except BadInput:
            return False
    for keyword in ("oneOf", "anyOf"):
        group = node.get(keyword)
        for each in group.elements() if group is not None else ():
            if is_null(each) or _is_nullable(each, known, depth, components):
                return True
    members = node.get("allOf")
    every = list(members.elements()) if members is not None else []
    if any(each.flag("nullable") and is_thin(each.value) for each in every):
        return True
    real = [each for each in every if not is_thin(each.value)]
    return bool(real) and all(_is_nullable(each, known, depth, components) for each in real)

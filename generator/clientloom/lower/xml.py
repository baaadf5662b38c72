"""Reads what the document says of the XML of schemas: names, namespaces, attributes, text nodes, wrapped arrays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from clientloom.ir import PLAIN_XML, Xml, XmlNode
from clientloom.lower.naming_hints import is_named
from clientloom.lower.nullability import is_null
from clientloom.pointers import unescape

if TYPE_CHECKING:
    from clientloom.lower.schema_facts import Facts
    from clientloom.lower.schema_index import SchemaIndex
    from clientloom.openapi import Node

_NODES: dict[object, XmlNode] = {"attribute": "attribute", "text": "text", "cdata": "cdata", "none": "none"}
_DEEPEST = 8  # arrays in each other


def xml_of(index: SchemaIndex, nodes: Sequence[Node], depth: int = 0) -> Xml:
    """The XML of a schema where it is used: its own keywords, then those of what it refers to."""
    said: dict[str, object] = {}
    for layer in (layer for node in reversed(nodes) for layer in index.layers(node)):
        own = layer.get("xml")
        if isinstance(own, dict):
            said = {**cast("dict[str, object]", own), **said}
    items, is_array = _items(index, nodes[-1], depth)
    kind = said.get("nodeType")
    node = _NODES.get(kind, "element")
    if kind is None and said.get("attribute") is True:
        node = "attribute"
    if is_array and node == "none":
        node = "element"  # what an array is anyway: its items are in its place
    return Xml(
        name=_text(said, "name"),
        namespace=_text(said, "namespace"),
        prefix=_text(said, "prefix"),
        node=node,
        wrapped=is_array and (said.get("wrapped") is True or kind == "element"),
        items=items if items != PLAIN_XML else None,
    )


def _items(index: SchemaIndex, node: Node, depth: int) -> tuple[Xml, bool]:
    """The XML of the items of an array or the values of a map, and whether it is an array."""
    if depth >= _DEEPEST:
        return PLAIN_XML, False
    facts = index.facts(node)
    inner = facts.items or facts.additional
    if inner is not None and not facts.properties:
        return xml_of(index, [inner], depth + 1), facts.items is not None
    for group in facts.groups:  # one that may be null
        for variant in group.variants:
            if not is_null(variant):
                found = _items(index, variant, depth + 1)
                if found != (PLAIN_XML, False):
                    return found
    return PLAIN_XML, "array" in facts.kinds


def xml_of_model(index: SchemaIndex, facts: Facts) -> Xml:
    """The XML of a model: its own name, and all of its properties."""
    own = [cast("dict[str, object]", each["xml"]) for each in facts.own_values() if isinstance(each.get("xml"), dict)]
    said = own[0] if own else {}
    found = ((wire, xml_of(index, nodes)) for wire, nodes in facts.properties.items())
    return Xml(
        name=_text(said, "name"),
        namespace=_text(said, "namespace"),
        prefix=_text(said, "prefix"),
        fields=tuple((wire, xml) for wire, xml in found if xml != PLAIN_XML),
    )


def root_name(schema: Node) -> str | None:
    """What the root of a content is called that is given no other name: as its component."""
    for _ in range(8):
        if is_named(schema.pointer):
            return unescape(schema.pointer.rpartition("/")[2])
        if schema.ref is None:
            return None
        schema = schema.step()
    return None


def _text(said: dict[str, object], key: str) -> str | None:
    value = said.get(key)
    return value if isinstance(value, str) and value else None

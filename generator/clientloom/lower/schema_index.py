"""What the schemas of a document say, read when asked for and remembered. Lowers nothing and reports nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from clientloom.diagnostics.records import BadInput
from clientloom.lower.keywords import is_thin
from clientloom.lower.naming_hints import Hints
from clientloom.lower.nullability import Nulls, variants_beside_null
from clientloom.lower.schema_facts import Facts, Group, facts_of, has_structure_beside_ref
from clientloom.lower.unions.discriminator import Family, families

if TYPE_CHECKING:
    from clientloom.config.records import NullableOf
    from clientloom.id_schemes import Emitter
    from clientloom.openapi import Document, Node

# what must not come before is checked behind it: a pattern that begins with plain letters is searched for quickly
_XML_KEYWORD = re.compile(rb"""xml(?<![\w/+.-]xml)["']?\s*:""")
_MOST_LAYERS = 8


class SchemaIndex:
    """The schemas of one document, to look things up in."""

    def __init__(
        self, document: Document, emitter: Emitter | None = None, component_nullable: NullableOf = "components"
    ) -> None:
        self.document = document
        # whether keywords beside a `$ref` count: from OpenAPI 3.1 on
        self.modern = not document.dialect.startswith(("2.", "3.0"))
        # whether `xml` occurs at all: where it does not, nothing is read, for that would cost every document
        self.speaks_xml = any(_XML_KEYWORD.search(data) for data in document.files.values())
        self.hints = Hints(document, emitter)
        self.families: Mapping[str, Family] = families(document)
        self._facts: dict[str, Facts] = {}
        self._variants: dict[str, list[Node]] = {}
        self._nulls = Nulls(components=component_nullable == "components")
        # for properties `nullable` of a component that they refer to counts in any case
        self._nulls_of_properties = Nulls(components=True) if component_nullable == "properties" else None

    def facts(self, node: Node) -> Facts:
        """What a schema says; remembered, for references ask again and again."""
        pointer = node.pointer
        found = self._facts.get(pointer)
        if found is None:
            found = self._facts[pointer] = self.facts_together([node], pointer)
        return found

    def facts_together(self, nodes: Sequence[Node], id_: str, without: frozenset[str] = frozenset()) -> Facts:
        """What several schemas say that hold together; the groups of those in `without` are not read."""
        return facts_of(nodes, id_, modern=self.modern, without=without)

    def variants_beside_null(self, group: Group) -> list[Node]:
        """The variants that are not there for null alone; remembered, for unions that hold each other ask each time."""
        first = group.variants[0].pointer
        found = self._variants.get(first)
        if found is None:
            found = self._variants[first] = variants_beside_null(group.variants)
        return found

    def is_nullable(self, node: Node) -> bool:
        """Whether null is allowed: by the schema itself, by what it refers to, or by a variant."""
        return self._nulls.allowed(node)

    def is_nullable_property(self, node: Node) -> bool:
        """Whether a property may be null by a component that it refers to, which elsewhere may not."""
        return self._nulls_of_properties is not None and self._nulls_of_properties.allowed(node)

    def is_conjunction(self, node: Node) -> bool:
        """Whether a schema has a `$ref` whose siblings change what it refers to."""
        keys = cast("dict[str, object]", node.value)
        if not self.modern or len(keys) == 1 or not has_structure_beside_ref(keys):
            return False
        return not is_thin({key: each for key, each in keys.items() if key != "$ref"})

    def wrapped_ref(self, node: Node) -> Node | None:
        """The one `$ref` of an `allOf` that says nothing else about structure (notes and bounds at most)."""
        value = node.value
        if not isinstance(value, dict) or "allOf" not in value:
            return None
        found: Node | None = None
        demanded: set[object] = set()
        members = node.get("allOf")
        for member in members.elements() if members is not None else ():
            inner = member.value
            if not isinstance(inner, dict):
                if inner is False:
                    return None
            elif member.ref is not None and not self.is_conjunction(member):
                if found is not None and found.ref != member.ref:
                    return None
                found = member
            elif not _thin_but_required(inner, demanded):
                return None
        own = {key: each for key, each in cast("dict[str, object]", value).items() if key != "allOf"}
        if found is None or not _thin_but_required(own, demanded):
            return None
        if demanded and not demanded <= self.facts(found.resolve()).required.keys():
            return None
        return None if _is_variant(node, found.step()) else found

    def target(self, node: Node) -> Node:
        """What a chain of references and of `allOf`s that wrap one leads to."""
        seen: set[str] = set()
        current = node
        while current.pointer not in seen:
            seen.add(current.pointer)
            if current.ref is not None and not self.is_conjunction(current):
                current = current.step()
                continue
            wrapped = self.wrapped_ref(current)
            if wrapped is None:
                break
            current = wrapped
        return current

    def layers(self, node: Node) -> list[dict[str, object]]:
        """The keywords of a schema, then those of what it refers to by `$ref` or by an `allOf` that wraps one."""
        own = node.value
        if isinstance(own, dict) and "$ref" not in own and "allOf" not in own:  # nearly all of them
            return [cast("dict[str, object]", own)]
        layers: list[dict[str, object]] = []
        current: Node | None = node
        while current is not None and len(layers) < _MOST_LAYERS:
            value = current.value
            if not isinstance(value, dict):
                break
            keys = cast("dict[str, object]", value)
            layers.append(keys)
            if current.ref is not None:
                try:
                    current = current.step()
                except BadInput:  # reported where the type is lowered
                    break
            elif "allOf" in keys:
                wrapped = self.wrapped_ref(current)
                members = current.get("allOf")
                if members is not None:
                    layers.extend(
                        cast("dict[str, object]", each.value)
                        for each in members.elements()
                        if isinstance(each.value, dict)
                        and (wrapped is None or each.ref is None)
                        and "$ref" not in each.value
                    )
                current = wrapped
            else:
                current = None
        return layers


def _is_variant(node: Node, union: Node) -> bool:
    """Whether a schema is a variant of the union that it builds on: then it is not another name for that."""
    if not isinstance(union.value, dict):
        return False
    listed = [union.get(keyword) for keyword in ("oneOf", "anyOf") if keyword in union.value]
    variants = [each for group in listed if group is not None for each in group.elements()]
    return any(each.ref is not None and each.step().pointer == node.pointer for each in variants)


def _thin_but_required(keys: Mapping[str, object], demanded: set[object]) -> bool:
    """Whether a schema adds nothing but names to `required`, which are put into `demanded`."""
    required = keys.get("required")
    if isinstance(required, list):
        demanded.update(name for name in cast("Iterable[object]", required) if isinstance(name, str))
        keys = {key: each for key, each in keys.items() if key != "required"}
    return is_thin(keys)

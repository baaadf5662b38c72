"""Counts who refers to components that say `nullable: true`, to propose what is meant by it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, TypeAlias, cast

from msgspec import Struct

from clientloom.pointers import escape

if TYPE_CHECKING:
    from clientloom.openapi import Document

_Role: TypeAlias = Literal["property", "part", "else"]
_VALUES = frozenset({"const", "default", "enum", "example", "examples", "mapping"})
_GROUPS = ("allOf", "anyOf", "oneOf")


class NullableComponents(Struct):
    """Components that say `nullable: true`, and the places that refer to them."""

    names: tuple[str, ...]
    properties: int = 0
    elsewhere: int = 0  # items of lists and maps, bodies, replies, parameters
    spelled: int = 0  # properties that say it themselves next to a reference, as OpenAPI 3.0 wants it

    @property
    def meant(self) -> Literal["components", "properties"]:
        """What is probably meant. Who can say it of a property that refers to a component means a component by this."""
        return "properties" if self.properties and not self.spelled else "components"


def detect_nullable(document: Document) -> NullableComponents | None:
    """What a document has of them; None where it comes to the same, whatever is meant."""
    components = document.root.get("components")
    schemas = components.get("schemas") if components is not None else None
    named = {
        f"#/components/schemas/{escape(name)}": name
        for name, node in (schemas.items() if schemas is not None else ())
        if node.flag("nullable")
    }
    if not named:
        return None
    found = NullableComponents(tuple(named.values()))
    for role, schema in _mappings(document.root.value):
        if role == "property" and schema.get("nullable") is True and not schema.keys().isdisjoint(("$ref", *_GROUPS)):
            found.spelled += 1
        if schema.get("$ref") in named:
            found.properties += role == "property"
            found.elsewhere += role == "else"
    return found if found.elsewhere else None


def _mappings(root: object) -> Iterator[tuple[_Role, dict[str, object]]]:
    """Every mapping of a document. A variant of a property is one, too; a `part` is what others are made of."""
    stack: list[tuple[_Role, object]] = [("else", root)]
    while stack:
        role, value = stack.pop()
        if isinstance(value, list):
            stack.extend((role, each) for each in cast("list[object]", value))
        if not isinstance(value, dict):
            continue
        mapping = cast("dict[str, object]", value)
        yield role, mapping
        for key, inner in mapping.items():
            if key in _VALUES or key.startswith("x-"):
                continue
            if key == "properties" and isinstance(inner, dict):
                stack.extend(("property", each) for each in cast("dict[str, object]", inner).values())
            elif key in _GROUPS:
                stack.append((role if role == "property" else "part", inner))
            else:
                stack.append(("else", inner))

"""What a schema is called in XML: the name, namespace and kind of node that the document gives it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

from ...support.records import Value

Node: TypeAlias = Literal["element", "attribute", "text", "cdata", "none"]


class Xml(Value):
    """The XML of one schema where it stands. What is not said is None: then the property's own name counts."""

    name: str | None = None
    namespace: str | None = None
    prefix: str | None = None
    node: Node = "element"
    wrapped: bool = False  # a list within an element of its own
    items: Xml | None = None  # of a list or a map
    fields: Mapping[str, Xml] = MappingProxyType({})  # of a model, by wire name


PLAIN = Xml()

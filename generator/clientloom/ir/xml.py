"""The XML names of models, fields and items."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

XmlNode: TypeAlias = Literal["element", "attribute", "text", "cdata", "none"]


class Xml(Struct, frozen=True):
    """The XML of one schema where it is used. `items`: of an array or a map; `fields`: of a model, by wire name."""

    name: str | None = None
    namespace: str | None = None
    prefix: str | None = None
    node: XmlNode = "element"
    wrapped: bool = False
    items: Xml | None = None
    fields: tuple[tuple[str, Xml], ...] = ()


PLAIN_XML = Xml()

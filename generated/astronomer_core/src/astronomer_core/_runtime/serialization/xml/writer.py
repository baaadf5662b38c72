"""From plain data, as JSON would say it, to elements: by the type and the names that the document gives."""

from __future__ import annotations

from typing import Any

from ..json_values import is_array, is_object
from ..type_tree import (
    ANY,
    ListShape,
    MapShape,
    ModelShape,
    NullableShape,
    Shape,
    UnionShape,
)
from ..union_choice import choose
from .elements import INSTANCE, Element
from .names import PLAIN, Xml
from .reader import Table, names_of


class ElementWriter:
    """Writes elements; `table` has the names of the models."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def root(self, value: Any, shape: Shape, xml: Xml) -> Element:
        return self._element(xml.name or "root", value, shape, xml)

    def _element(self, name: str, value: Any, shape: Shape, xml: Xml) -> Element:
        made = Element(name, xml.namespace, xml.prefix)
        self._fill(made, value, _variant(shape, value), xml)
        return made

    def _fill(self, element: Element, value: Any, shape: Shape, xml: Xml) -> None:
        """Put a value into its element."""
        if value is None:
            element.attributes[INSTANCE, "nil"] = ("xsi", "true")
        elif is_object(value):
            if isinstance(shape, ModelShape):
                self._members(element, value, shape)
                return
            inner = shape.value if isinstance(shape, MapShape) else ANY
            for key, item in value.items():
                self._member(element, key, item, inner, xml.items or PLAIN)
        elif is_array(value):
            self._items(element, xml.name or element.name, value, shape, xml)
        else:
            element.text = _text(value)

    def _items(
        self, parent: Element, name: str, value: list[Any], shape: Shape, xml: Xml
    ) -> None:
        items = xml.items or PLAIN
        inner = shape.item if isinstance(shape, ListShape) else ANY
        for item in value:
            variant = _variant(inner, item)
            own = None
            if isinstance(inner, UnionShape) and isinstance(variant, ModelShape):
                own = names_of(variant, self._table).name
            made = self._element(items.name or own or name, item, variant, items)
            parent.children.append(made)

    def _members(
        self, element: Element, value: dict[str, Any], shape: ModelShape
    ) -> None:
        names = names_of(shape, self._table).fields
        for wire, item in value.items():
            field = shape.fields.get(wire)
            xml = names.get(wire, PLAIN)
            if field is None and wire not in shape.known:
                self._member(element, wire, item, shape.additional or ANY, PLAIN)
            else:
                self._declared(
                    element, wire, item, ANY if field is None else field.shape, xml
                )

    def _declared(
        self, element: Element, wire: str, value: Any, shape: Shape, xml: Xml
    ) -> None:
        name = xml.name or wire
        if xml.node == "attribute":
            if value is not None:
                element.attributes[xml.namespace or "", name] = (
                    xml.prefix,
                    _words(value),
                )
            return
        if xml.node in ("text", "cdata"):
            if value is not None:
                element.text = _words(value)
                element.cdata = xml.node == "cdata"
            return
        shape = _variant(shape, value)
        if is_array(value) and not xml.wrapped:
            self._items(element, name, value, shape, xml)
        elif xml.node == "none" and is_object(value) and isinstance(shape, ModelShape):
            self._members(element, value, shape)
        else:
            element.children.append(self._element(name, value, shape, xml))

    def _member(
        self, element: Element, key: str, value: Any, shape: Shape, xml: Xml
    ) -> None:
        """What has no name but its key: `@attribute`, `#text`, an element, or one for each item of a list."""
        if key == "#text":
            element.text = _words(value)
            return
        namespace, name = _parted(key.removeprefix("@"))
        if key.startswith("@"):
            element.attributes[namespace or "", name] = (None, _words(value))
            return
        shape = _variant(shape, value)
        several = is_array(value)
        inner = shape.item if isinstance(shape, ListShape) else ANY
        for item in value if several else [value]:
            part = inner if several else shape
            made = Element(name, namespace)
            self._fill(made, item, _variant(part, item), xml)
            element.children.append(made)


def _variant(shape: Shape, value: Any) -> Shape:
    """The shape that a value has, of those that a shape allows."""
    if isinstance(shape, NullableShape):
        shape = shape.inner
    if isinstance(shape, UnionShape):
        index = choose(shape, value)
        return ANY if index is None else _variant(shape.variants[index], value)
    return shape


def _parted(key: str) -> tuple[str | None, str]:
    """`{namespace}name` taken apart."""
    if not key.startswith("{"):
        return None, key
    namespace, _, name = key[1:].rpartition("}")
    return namespace, name


def _words(value: Any) -> str:
    if is_array(value):
        return " ".join([_text(item) for item in value])
    return _text(value)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if is_array(value) or is_object(value):
        raise ValueError("an attribute or a text of XML holds no object and no list")
    return str(value)

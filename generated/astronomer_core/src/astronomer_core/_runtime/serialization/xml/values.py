"""Plain data to XML elements and back, by the types that a package has and the names it declares for XML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from ..json_values import is_array, is_object
from ..type_tree import (
    ANY,
    AnyShape,
    LeafShape,
    ListShape,
    MapShape,
    ModelShape,
    NullableShape,
    Shape,
    TupleShape,
    UnionShape,
    is_listed,
    listed_values,
)
from ..union_choice import choose
from .elements import INSTANCE, Element
from .names import PLAIN, Xml

Table = Mapping[str, Xml]

_JSON_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?", re.ASCII)
_NUMBER = re.compile(r"([+-]?)0*(\d*)(?:\.(\d*))?([eE][+-]?\d+)?", re.ASCII)
_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}
_ABSENT: Any = object()


def names_of(shape: ModelShape, table: Table) -> Xml:
    """The names of a model: its own, or those of the generated class that it extends."""
    for kind in shape.model.__mro__:
        if kind.__name__ in table:
            return table[kind.__name__]
    return PLAIN


class Left:
    """What of an element has not been taken yet."""

    def __init__(self, element: Element) -> None:
        self.attributes = {
            key: value
            for key, (_, value) in element.attributes.items()
            if key[0] != INSTANCE
        }
        self._elements = element.children
        self._by_name: dict[str, list[Element]] = {}
        for child in element.children:
            self._by_name.setdefault(child.name, []).append(child)
        self.text = element.text
        self.namespace = element.namespace or ""

    @property
    def is_blank(self) -> bool:
        """Whether there is no text, or only what is written between elements to look well."""
        return not self.text or (bool(self._elements) and not self.text.strip())

    def attribute(self, name: str, namespace: str | None) -> str | None:
        for key in ((namespace or "", name), ("", name)):
            if key in self.attributes:
                return self.attributes.pop(key)
        return None

    def elements(
        self, name: str, namespace: str | None, *, exact: bool
    ) -> list[Element]:
        """The children of a name; those of another namespace only where it is not to be `exact`."""
        spaces = (self.namespace, "") if namespace is None else (namespace,)
        found: list[Element] = []
        others: list[Element] = []
        for child in self._by_name.get(name, ()):
            fits = not exact or child.namespace in spaces
            (found if fits else others).append(child)
        if found:
            self._by_name[name] = others
        return found

    def children(self) -> list[Element]:
        """The children that nobody took, in their order."""
        ids = {id(child) for each in self._by_name.values() for child in each}
        return [child for child in self._elements if id(child) in ids]


class ElementReader:
    """Reads elements; `table` has the names of the models."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def value(self, element: Element, shape: Shape, xml: Xml, default: str = "") -> Any:
        """What an element holds. `default` is the namespace that names without a prefix have around it."""
        if xml.namespace is not None and not xml.prefix:
            # as it came: a server may leave the namespace out
            default = element.namespace or ""
        if element.is_nil:
            return None
        if isinstance(shape, NullableShape):
            shape = shape.inner
        if isinstance(shape, LeafShape):
            if element.children:
                return loose(element, default)
            return scalar(element.text, shape)
        if isinstance(shape, ModelShape):
            return self._object(element, shape, default)
        if isinstance(shape, ListShape):
            items = xml.items or PLAIN
            return [
                self.value(each, shape.item, items, default)
                for each in element.children
            ]
        if isinstance(shape, MapShape):
            return self._members(
                element.children, shape.value, xml.items or PLAIN, default
            )
        if isinstance(shape, UnionShape):
            return self._union(element, shape, xml, default)
        if isinstance(shape, TupleShape):
            return [loose(each, default) for each in element.children]
        return loose(element, default)

    def _members(
        self, children: Iterable[Element], shape: Shape, xml: Xml, default: str
    ) -> dict[str, Any]:
        """Children by their names; where the values are lists, what has one name is one of them."""
        found: dict[str, list[Element]] = {}
        for child in children:
            found.setdefault(key_of(child, default), []).append(child)
        return {
            key: self._several(each, shape, xml, each[0].namespace or "")
            for key, each in found.items()
        }

    def _several(
        self, found: list[Element], shape: Shape, xml: Xml, default: str
    ) -> Any:
        inner = shape.inner if isinstance(shape, NullableShape) else shape
        if isinstance(inner, ListShape) and not xml.wrapped:
            items = xml.items or PLAIN
            return [self.value(each, inner.item, items, default) for each in found]
        values = [self.value(each, shape, xml, default) for each in found]
        # more of them than there may be: none is lost, and the decoder tells the difference
        return values[0] if len(values) == 1 else values

    def _object(
        self, element: Element, shape: ModelShape, default: str
    ) -> dict[str, Any]:
        left = Left(element)
        made = self._fields(left, shape, default)
        for (space, name), value in left.attributes.items():
            made[f"@{{{space}}}{name}" if space else f"@{name}"] = value
        if left.text.strip():
            made["#text"] = left.text
        additional = shape.additional
        if additional is None:
            made |= loose_members(left.children(), default)
        else:
            made |= self._members(left.children(), additional, PLAIN, default)
        return made

    def _fields(self, left: Left, shape: ModelShape, default: str) -> dict[str, Any]:
        """What a model declares, taken from what is left."""
        names = names_of(shape, self._table).fields
        wanted: dict[str, tuple[Shape, Xml]] = {
            wire: (field.shape, names.get(wire, PLAIN))
            for wire, field in shape.fields.items()
        }
        if shape.tag_field is not None:
            tag: Any = LeafShape(str, (str,))
            wanted[shape.tag_field] = (tag, names.get(shape.tag_field, PLAIN))
        required = {wire for wire, field in shape.fields.items() if field.required}
        found: dict[str, Any] = {}
        for exact in (True, False):
            for wire, (part, xml) in wanted.items():
                if wire not in found and (exact or xml.node == "element"):
                    value = self._field(
                        left,
                        wire,
                        part,
                        xml,
                        default,
                        exact=exact,
                        required=wire in required,
                    )
                    if value is not _ABSENT:
                        found[wire] = value
        for wire, (part, xml) in wanted.items():
            bare = part.inner if isinstance(part, NullableShape) else part
            if wire in found:
                continue
            if xml.node == "none" and isinstance(bare, ModelShape):
                within = self._fields(left, bare, default)
                if within or wire in required:
                    found[wire] = within
            elif isinstance(bare, ListShape) and not xml.wrapped and wire in required:
                found[wire] = []  # an empty list without an element of its own
        return {wire: found[wire] for wire in wanted if wire in found}

    def _field(
        self,
        left: Left,
        wire: str,
        shape: Shape,
        xml: Xml,
        default: str,
        *,
        exact: bool,
        required: bool,
    ) -> Any:
        bare = shape.inner if isinstance(shape, NullableShape) else shape
        if xml.node == "attribute":
            text = left.attribute(xml.name or wire, xml.namespace)
            return _ABSENT if text is None else _from_text(text, bare)
        if xml.node in ("text", "cdata"):
            text = left.text
            if left.is_blank and not required:
                return _ABSENT
            left.text = ""
            return _from_text(text, bare)
        name, namespace = xml.name or wire, xml.namespace
        if isinstance(bare, ListShape) and not xml.wrapped:
            items = xml.items or PLAIN
            name, namespace = items.name or name, items.namespace
        elif xml.node == "none":
            return _ABSENT
        found = left.elements(name, namespace, exact=exact)
        return self._several(found, shape, xml, default) if found else _ABSENT

    def _union(
        self, element: Element, shape: UnionShape, xml: Xml, default: str
    ) -> Any:
        """What it is as the variant that it is: the one of its name, else the one whose reading fits itself."""
        parted = bool(element.children or element.attributes)
        variants = list(enumerate(shape.variants))
        for _, variant in variants:
            if isinstance(variant, ModelShape) and not variant.others:
                own = names_of(variant, self._table).name or variant.model.__name__
                if own == element.name:
                    return self._object(element, variant, default)
        for index, variant in sorted(
            variants, key=lambda each: isinstance(each[1], LeafShape) is parted
        ):
            value = self.value(element, variant, xml, default)
            if choose(shape, value) == index:
                return value
        return loose(element, default)


def key_of(child: Element, default: str) -> str:
    """What an element that nobody declared is called: with its namespace, where that is not the one around it."""
    if (child.namespace or "") == default:
        return child.name
    return f"{{{child.namespace or ''}}}{child.name}"


def loose(element: Element, default: str) -> Any:
    """An element of no type: its text, or an object with `@attribute`, `#text` and the names of its children."""
    if element.is_nil:
        return None
    made: dict[str, Any] = {
        f"@{{{space}}}{name}" if space else f"@{name}": value
        for (space, name), (_, value) in element.attributes.items()
        if space != INSTANCE
    }
    if not made and not element.children:
        return element.text
    if element.text.strip():
        made["#text"] = element.text
    return made | loose_members(element.children, default)


def loose_members(children: Iterable[Element], default: str) -> dict[str, Any]:
    """Elements of no type by their names; of several of one name a list."""
    found: dict[str, list[Any]] = {}
    for child in children:
        key = key_of(child, default)
        found.setdefault(key, []).append(loose(child, child.namespace or ""))
    return {key: each[0] if len(each) == 1 else each for key, each in found.items()}


def _from_text(text: str, shape: Shape) -> Any:
    """A text node or attribute; of a list its words."""
    if isinstance(shape, ListShape):
        item = shape.item
        words = text.split()
        return [
            scalar(word, item) if isinstance(item, LeafShape) else word
            for word in words
        ]
    if isinstance(shape, UnionShape):
        for index, variant in enumerate(shape.variants):
            if isinstance(variant, LeafShape):
                value = scalar(text, variant)
                if choose(shape, value) == index:
                    return value
    return scalar(text, shape) if isinstance(shape, (LeafShape, AnyShape)) else text


def scalar(text: str, shape: LeafShape | AnyShape) -> Any:
    """A text as the kind of JSON value that the type has; as it is where it is none of them."""
    if isinstance(shape, AnyShape):
        return text
    kinds = shape.kinds
    word = text.strip()
    for base in shape.bases:
        if is_listed(base):
            for value in listed_values(base):
                if not isinstance(value, str) and word == _shown(value):
                    return value
    # the white space around a date counts no more than that around a number
    kept = "string" in kinds and (str in shape.bases or text in _listed(shape))
    plain = text if kept else word
    if (
        "boolean" in kinds
        and word in _BOOLEANS
        and ("integer" not in kinds or len(word) > 1)
    ):
        return _BOOLEANS[word]
    if "number" in kinds or "integer" in kinds:
        number = _number(word)
        if number is not None:
            return msgspec.Raw(number.encode())
    if (
        "string" not in kinds
        and not word
        and type(None) in getattr(shape.form, "__args__", ())
    ):
        return None
    return plain


def _listed(shape: LeafShape) -> list[Any]:
    return [
        value
        for base in shape.bases
        if is_listed(base)
        for value in listed_values(base)
    ]


def _shown(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _number(text: str) -> str | None:
    """A number as JSON writes it, with every digit; None where it is none."""
    if _JSON_NUMBER.fullmatch(text):
        return text
    parts = _NUMBER.fullmatch(text)
    if parts is None or not (parts[2] or parts[3] or "0" in text):
        return None
    fraction = f".{parts[3]}" if parts[3] else ""
    return (
        f"{'-' if parts[1] == '-' else ''}{parts[2] or '0'}{fraction}{parts[4] or ''}"
    )


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

"""What a type form means on the wire: the description that decoding walks along when a reply does not fit."""

from __future__ import annotations

import datetime
import decimal
import enum
import sys
import types
import uuid
from collections.abc import Iterator, Mapping, Sequence
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    TypeVar,
    Union,
    Unpack,
    get_args,
    get_origin,
    get_type_hints,
)

import msgspec

from .json_values import json_kind
from .model import BaseModel, OpenModel
from .original_forms import Reader
from .sentinels import HIDDEN
from .unions import UnionMarker, base_of

# JSON's own name of what a Python type is on the wire
_NAMES: dict[Any, str] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    bytes: "base64 text",
    datetime.datetime: "date-time",
    datetime.date: "date",
    datetime.time: "time",
    datetime.timedelta: "duration",
    uuid.UUID: "uuid",
    decimal.Decimal: "decimal",
    type(None): "null",
}
_NUMBERS = (int, float, decimal.Decimal)
_MOST_DIGITS = 300


def is_listed(base: Any) -> bool:
    """Whether a scalar type lists its values."""
    return get_origin(base) is Literal or (
        isinstance(base, type) and issubclass(base, enum.Enum)
    )


def listed_values(base: Any) -> list[Any]:
    """The values that an enum or a Literal lists, as they are on the wire."""
    return (
        list(get_args(base))
        if get_origin(base) is Literal
        else [member.value for member in base]
    )


def kinds_of(base: Any) -> Iterator[str]:
    """The kinds of JSON value that a scalar type may come as."""
    if isinstance(base, Reader):
        yield from base.__kinds__
        return
    if is_listed(base):
        yield from (json_kind(value) for value in listed_values(base))
    elif base is float or base is decimal.Decimal:
        yield from ("integer", "number")
    elif base is int:
        yield "integer"
    elif base is bool:
        yield "boolean"
    elif base is None or base is type(None):
        yield "null"
    if base not in (int, float, bool, None, type(None)) and not is_listed(base):
        yield "string"


def name_of(base: Any) -> str:
    if is_listed(base):
        values = listed_values(base)
        more = ", …" if len(values) > 6 else ""
        return "one of " + ", ".join(repr(value) for value in values[:6]) + more
    if isinstance(base, Reader):
        return base.__expected__
    return _NAMES.get(base) or str(getattr(base, "__name__", base))


def is_whole(raw: Any) -> bool:
    """Whether a number that is written with a fraction or an exponent is a whole one, and not one without end."""
    if isinstance(raw, decimal.Decimal):
        return raw.is_finite() and raw.adjusted() < _MOST_DIGITS and raw % 1 == 0
    return isinstance(raw, float) and raw.is_integer()


class Shape:
    """What all shapes have. `deep`: msgspec alone would not keep what models in it do not declare."""

    form: Any
    expected: str  # in words of JSON
    deep = True
    loose = False  # holds values of no type, right there or in lists and dictionaries


class AnyShape(Shape):
    """Any JSON value, taken as it is."""

    form = Any
    deep = False
    loose = True
    expected = "any value"


class LeafShape(Shape):
    """A value without parts that msgspec converts by itself: a scalar, an enum, a Literal, or a union of such."""

    deep = False

    def __init__(self, form: Any, bases: tuple[Any, ...]) -> None:
        self.form = form
        self.bases = bases  # the union taken apart
        self.listed = any(is_listed(base) for base in bases)
        made = [base.__made__ if isinstance(base, Reader) else base for base in bases]
        self.timed = datetime.datetime in made or datetime.time in made
        self.kinds = frozenset(kind for base in bases for kind in kinds_of(base))
        self.expected = " or ".join(name_of(base) for base in bases)

    @property
    def holds(self) -> Shape | None:
        """The shape of what the text holds, where it is JSON. Late: it may be what holds the text."""
        forms = [
            base.__holds__
            for base in self.bases
            if isinstance(base, Reader) and base.__holds__ is not None
        ]
        return shape_of(forms[0]) if forms else None


class NullableShape(Shape):
    """A shape with parts, or null."""

    def __init__(self, form: Any, inner: Shape) -> None:
        self.form = form
        self.inner = inner
        self.expected = f"{inner.expected} or null"


class ListShape(Shape):
    """An array of one shape."""

    expected = "array"

    def __init__(self, form: Any, item: Shape) -> None:
        self.form = form
        self.item = item
        self.deep = item.deep
        self.loose = item.loose


class MapShape(Shape):
    """An object used as a dictionary."""

    expected = "object"

    def __init__(self, form: Any, key: Shape | None, value: Shape) -> None:
        self.form = form
        self.key = key  # where the document lists the keys
        self.value = value
        self.deep = value.deep
        self.loose = value.loose


class TupleShape(Shape):
    """An array with a shape for each of its first places, and maybe one for all the others."""

    def __init__(self, form: Any, items: tuple[Shape, ...], rest: Shape | None) -> None:
        self.form = form
        self.items = items
        self.rest = rest
        self.expected = f"array of {len(items)}{' or more' if rest is not None else ''}"


class FieldShape:
    """One declared field of a model."""

    def __init__(self, name: str, shape: Shape, default: Any) -> None:
        self.name = name
        self.shape = shape
        self.default = default
        self.required = default is msgspec.NODEFAULT


class ModelShape(Shape):
    """An object with declared fields. The fields are looked at on first use: models may be recursive."""

    expected = "object"

    fields: dict[str, FieldShape]  # by wire name
    known: frozenset[str]  # every wire name, that of the tag too
    deep_fields: tuple[tuple[str, FieldShape], ...]
    loose_fields: tuple[str, ...]
    tags: tuple[
        tuple[str, str, bool], ...
    ]  # wire name, value, whether it must be there
    additional: Shape | None  # of the fields that an OpenModel does not declare

    def __init__(self, model: type[BaseModel]) -> None:
        self.form = self.model = model
        self.tag_field = model.__struct_config__.tag_field
        self.tag = model.__struct_config__.tag

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            if name not in ModelShape.__annotations__:
                raise AttributeError(name)
            self._look()
            return self.__dict__[name]

    def _look(self) -> None:
        given = {sent: wire for wire, sent in self.model.__odd__.items()}
        found: dict[str, FieldShape] = {}
        for item in msgspec.structs.fields(self.model):
            if item.encode_name != HIDDEN:
                wire = given.get(item.encode_name, item.encode_name)
                found[wire] = FieldShape(item.name, shape_of(item.type), item.default)
        self.fields = found
        self.known = frozenset(
            found if self.tag_field is None else [*found, self.tag_field]
        )
        self.deep_fields = tuple(
            [(wire, item) for wire, item in found.items() if item.shape.deep]
        )
        self.loose_fields = tuple(
            [wire for wire, item in found.items() if item.shape.loose]
        )
        fixed = self.model.__fixed__
        self.tags = tuple(
            [
                (wire, fixed[item.name], item.required)
                for wire, item in found.items()
                if item.name in fixed
            ]
        )
        if self.tag_field is not None:
            must = not self.model.__untagged__
            self.tags += ((self.tag_field, str(self.tag), must),)
        self.additional = (
            shape_of(_additional(self.model)) if self.model.__open__ else None
        )

    @property
    def others(self) -> Mapping[str, tuple[str | int, ...]]:
        """Of the base of a family, what its tag is not: the kinds that have a class."""
        return self.model.__others__

    @property
    def special(self) -> bool:
        """Whether msgspec alone would decode it wrongly."""
        return self.model.__open__ or bool(self.model.__odd__)


class UnionShape(Shape):
    """One of several shapes: told by the kind of JSON value, by a property, or by structure."""

    def __init__(
        self, form: Any, variants: tuple[Shape, ...], marker: UnionMarker | None
    ) -> None:
        self.form = form
        self.variants = variants
        self.marker = marker
        self.native = marker is None and _is_native_union(variants)
        self.discriminator: str | None = None
        self.table: dict[Any, int] = {}
        self.expected = "one of " + ", ".join(_title(variant) for variant in variants)


ANY = AnyShape()
_SHAPES: dict[Any, Shape] = {}


def shape_of(form: Any) -> Shape:
    """The shape of a type form; the same object every time."""
    known = _SHAPES.get(form)
    if known is None:
        known = _SHAPES.setdefault(form, _make(form))
    return known


def _make(form: Any) -> Shape:
    whole = form  # as any type: the checks below narrow the other name
    if form is Any or form is object or isinstance(form, TypeVar):
        return ANY
    if isinstance(form, UnionMarker):
        # the marker's shape must be found while its variants are looked at: it may be recursive
        made = UnionShape(form, (), form)
        _SHAPES[form] = made
        _fill(made, form)
        return made
    if isinstance(form, type) and issubclass(form, BaseModel):
        return ModelShape(form)
    origin = get_origin(form)
    if origin is Union or origin is types.UnionType:
        return _make_union(form)
    args = get_args(form)
    if origin is list or form is list:
        return ListShape(form, shape_of(args[0]) if args else ANY)
    if origin is dict or form is dict:
        key = shape_of(args[0]) if args and args[0] is not str else None
        return MapShape(form, key, shape_of(args[1]) if args else ANY)
    if origin is tuple:
        return _make_tuple(form, args)
    return LeafShape(whole, (whole,))


def _make_union(form: Any) -> Shape:
    args = get_args(form)
    if Any in args or object in args:
        return ANY
    shapes = [shape_of(arg) for arg in args if arg is not type(None)]
    nullable = len(shapes) < len(args)
    leaves = [shape for shape in shapes if isinstance(shape, LeafShape)]
    if len(leaves) == len(shapes) and _is_native(form):
        return LeafShape(
            form, tuple([base for shape in leaves for base in shape.bases])
        )
    if len(shapes) == 1:
        return NullableShape(form, shapes[0])
    inner = UnionShape(form, tuple(shapes), None)
    models = [
        shape
        for shape in shapes
        if isinstance(shape, ModelShape) and shape.tag is not None
    ]
    if models and len({shape.tag_field for shape in models}) == 1:
        inner.discriminator = models[0].tag_field
        inner.table = {shape.tag: shapes.index(shape) for shape in models}
        base = base_of([shape.model for shape in models])
        if base is not None:
            inner.variants = (*inner.variants, shape_of(base))
    return NullableShape(form, inner) if nullable else inner


def _fill(made: UnionShape, marker: UnionMarker) -> None:
    made.variants = tuple([shape_of(form) for form in marker.__variants__()])
    made.discriminator = marker.__discriminator__
    made.table = dict(marker.__mapping__)
    made.expected = "one of " + ", ".join(_title(variant) for variant in made.variants)


def _make_tuple(form: Any, args: tuple[Any, ...]) -> Shape:
    rest: Shape | None = None
    if len(args) == 2 and args[1] is Ellipsis:
        return TupleShape(form, (), shape_of(args[0]))
    if args and (
        get_origin(args[-1]) is Unpack or getattr(args[-1], "__unpacked__", False)
    ):
        inner = args[-1] if get_origin(args[-1]) is tuple else get_args(args[-1])[0]
        rest = shape_of(get_args(inner)[0])
        args = args[:-1]
    return TupleShape(form, tuple([shape_of(arg) for arg in args]), rest)


def join(forms: Sequence[Any]) -> Any:
    """The union of type forms."""
    made = forms[0]
    for form in forms[1:]:
        made = made | form
    return made


def _is_native(form: Any) -> bool:
    try:
        msgspec.json.Decoder(form)
    except TypeError:
        return False
    return True


def _is_native_union(variants: tuple[Shape, ...]) -> bool:
    """Whether msgspec tells the variants apart by itself."""
    models = [shape for shape in variants if isinstance(shape, ModelShape)]
    maps = [shape for shape in variants if isinstance(shape, MapShape)]
    arrays = [shape for shape in variants if isinstance(shape, ListShape)]
    leaves = [shape for shape in variants if isinstance(shape, LeafShape)]
    tags = {shape.tag for shape in models}
    return (
        len(models) + len(maps) + len(arrays) + len(leaves) == len(variants)
        and len(arrays) <= 1
        and len(maps) + bool(models) <= 1
        and (
            len(models) <= 1
            or (len({shape.tag_field for shape in models}) == 1 and None not in tags)
        )
        and len(tags) == len(models)
        and (not leaves or _is_native(join([shape.form for shape in leaves])))
    )


def _additional(model: type[BaseModel]) -> Any:
    """The type of the undeclared fields of an OpenModel, references resolved."""
    for base in model.__mro__:
        for parent in base.__dict__.get("__orig_bases__", ()):
            if get_origin(parent) is OpenModel:

                def holder() -> None: ...

                holder.__annotations__ = {"value": get_args(parent)[0]}
                return get_type_hints(holder, vars(sys.modules[base.__module__]))[
                    "value"
                ]
    return Any


def _title(shape: Shape) -> str:
    return shape.model.__name__ if isinstance(shape, ModelShape) else shape.expected


def reach(root: Shape) -> Iterator[Shape]:
    """Every shape that a value of this shape can have within it, itself among them."""
    seen: set[int] = set()
    left: list[Shape] = [root]
    while left:
        shape = left.pop()
        if id(shape) in seen:
            continue
        seen.add(id(shape))
        yield shape
        if isinstance(shape, NullableShape):
            left.append(shape.inner)
        elif isinstance(shape, ListShape):
            left.append(shape.item)
        elif isinstance(shape, MapShape):
            left.append(shape.value)
        elif isinstance(shape, TupleShape):
            left.extend(shape.items)
            left.extend([] if shape.rest is None else [shape.rest])
        elif isinstance(shape, UnionShape):
            left.extend(shape.variants)
        elif isinstance(shape, ModelShape):
            left.extend([item.shape for item in shape.fields.values()])
            left.extend([] if shape.additional is None else [shape.additional])


def holds_secrets(form: Any) -> bool:
    """Whether a value of a type can have a secret field somewhere."""
    return any(
        isinstance(part, ModelShape) and bool(part.model.__secret__)
        for part in reach(shape_of(form))
    )

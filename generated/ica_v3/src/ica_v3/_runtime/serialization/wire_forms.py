"""Puts values into the form that the document gives them on the wire, where their class alone does not tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from .model import BaseModel
from .original_forms import Reader
from .scalars import as_list, entries
from .sentinels import NULL, UNSET
from .type_tree import (
    ANY,
    LeafShape,
    ListShape,
    MapShape,
    ModelShape,
    NullableShape,
    Shape,
    TupleShape,
    UnionShape,
    reach,
    shape_of,
)
from .union_choice import choose

if TYPE_CHECKING:
    pass

_FORMED: dict[Shape, bool] = {}


def is_formed(shape: Shape) -> bool:
    """Whether a value of a shape may have such a form, itself or further in."""
    known = _FORMED.get(shape)
    if known is None:
        known = _FORMED[shape] = any(_writers(part) for part in reach(shape))
    return known


def formed(shape: Shape, value: Any, name: object) -> Any:
    """The value with every part of it in its form. What is no such part stays as it is; so does a model, which knows
    its own fields."""
    if value is None or value is NULL or value is UNSET or not is_formed(shape):
        return value
    if isinstance(shape, LeafShape):
        return _leaf(shape, value, name)
    if isinstance(value, BaseModel):
        return value
    if isinstance(shape, NullableShape):
        return formed(shape.inner, value, name)
    if isinstance(shape, UnionShape):
        return _variant(shape, value, name)
    if isinstance(shape, (ListShape, TupleShape)):
        items = as_list(value)
        if items is None:
            return value
        return [
            formed(_part(shape, index), item, f"{name}[{index}]")
            for index, item in enumerate(items)
        ]
    members = entries(value)
    if members is None:
        return value
    return {key: _member(shape, key, item, f"{name}.{key}") for key, item in members}


def of_field(model: Any, wire: str, value: Any) -> Any:
    """The value of a model's field."""
    shape: Any = shape_of(model)
    return _member(shape, wire, value, wire)


def _writers(shape: Shape) -> list[Reader]:
    bases = shape.bases if isinstance(shape, LeafShape) else ()
    return [
        base
        for base in bases
        if isinstance(base, Reader) and base.__write__ is not None
    ]


def _leaf(shape: LeafShape, value: Any, name: object) -> Any:
    kind = cast("Any", type(value))
    if hasattr(kind, "item") and not hasattr(kind, "__iter__"):  # a scalar of numpy
        value = value.item()
    for base in _writers(shape):
        # pandas' NaT is of the class, and not equal to itself
        if isinstance(value, base) and value == value and base.__write__ is not None:
            return base.__write__(value, name)
    return value


def _variant(shape: UnionShape, value: Any, name: object) -> Any:
    if isinstance(value, dict):
        index = choose(shape, value)
        variant: Shape = ANY if index is None else shape.variants[index]
        return formed(variant, cast("Any", value), name)
    for variant in shape.variants:
        made = formed(variant, value, name)
        if made is not value:
            return made
    return value


def _part(shape: ListShape | TupleShape, index: int) -> Shape:
    if isinstance(shape, ListShape):
        return shape.item
    return shape.items[index] if index < len(shape.items) else shape.rest or ANY


def _member(shape: Shape, key: str, value: Any, name: str) -> Any:
    part: Shape | None = None
    if isinstance(shape, MapShape):
        part = shape.value
    elif isinstance(shape, ModelShape):
        field = shape.fields.get(key)
        part = shape.additional if field is None else field.shape
    return value if part is None else formed(part, value, name)

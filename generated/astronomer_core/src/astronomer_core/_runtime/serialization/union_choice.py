"""Telling which variant of a union a value is: by its discriminator, else by its kind and its keys."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias, get_args, get_origin

import msgspec

from .json_values import is_array, is_object, json_kind
from .model import BaseModel
from .original_forms import Reader
from .type_tree import (
    AnyShape,
    LeafShape,
    ListShape,
    MapShape,
    ModelShape,
    NullableShape,
    Shape,
    TupleShape,
    UnionShape,
    is_whole,
    shape_of,
)
from .unions import UnionMarker, Unknown

# How well a value fits; compared in this order: class of fit, required fields missing, unknown fields, known fields
Rank: TypeAlias = tuple[int, int, int, int]

# An object that has nothing of a model; it is taken for one only where no other object is meant
NOTHING_ALIKE: Rank = (0, 0, 0, 0)

_DEPTH = 4  # how far below the value itself a tie is settled; a bound, because variants may be recursive


def choose(union: UnionShape, value: Any) -> int | None:
    """The index of the variant that the value is, or None where it is none of them."""
    if union.discriminator is not None and is_object(value):
        told = value.get(union.discriminator)
        if isinstance(told, (str, int)) and union.table:
            index = union.table.get(told)
            return _base(union, value) if index is None else index
    ranks = [
        (rank, index)
        for index, shape in enumerate(union.variants)
        if (rank := _rank(shape, value)) is not None
    ]
    if not ranks:
        return None
    best = max(rank for rank, _ in ranks)
    if best == NOTHING_ALIKE and len(ranks) > 1:
        return None
    tied = [index for rank, index in ranks if rank == best]
    if len(tied) == 1:
        return tied[0]
    found = [_misfits(union.variants[index], value, _DEPTH) for index in tied]
    least = min(found)
    alike = [index for index, each in zip(tied, found, strict=True) if each == least]
    if sum(_is_untold(union.variants[index], value) for index in alike) > 1:
        return None  # which of them it is would be a guess
    return alike[0]


def is_untold(union: UnionShape, value: Any) -> bool:
    """Whether an object comes without the property that tells the variants apart, as the document allows."""
    return is_object(value) and any(_is_untold(each, value) for each in union.variants)


def _is_untold(shape: Shape, value: Any) -> bool:
    return isinstance(shape, ModelShape) and any(
        wire not in value and not must for wire, _, must in shape.tags
    )


def _base(union: UnionShape, value: Any) -> int | None:
    """The index of the class for kinds that nobody declared, where the union has one."""
    for index, shape in enumerate(union.variants):
        if isinstance(shape, ModelShape) and shape.others and _rank(shape, value):
            return index
    return None


def is_other(union: UnionShape, index: int, value: Any) -> bool:
    """Whether a value is of a kind that nobody declared, and its variant the base of those that are."""
    shape = union.variants[index]
    if not isinstance(shape, ModelShape) or not shape.others or not is_object(value):
        return False
    told = value.get(union.discriminator) if union.discriminator else None
    if isinstance(told, (str, int)) and union.table.get(told) == index:
        return False  # the document names the base itself
    return any(wire in value for wire in shape.others)


def _rank(shape: Shape, value: Any) -> Rank | None:
    """How well a value fits a shape, looking at itself and its keys only. None: it is of another kind."""
    if isinstance(shape, AnyShape):
        return (1, 0, 0, 0)
    if isinstance(shape, LeafShape):
        return _rank_leaf(shape, value)
    if isinstance(shape, NullableShape):
        return (9, 0, 0, 0) if value is None else _rank(shape.inner, value)
    if isinstance(shape, UnionShape):
        index = choose(shape, value)
        return None if index is None else _rank(shape.variants[index], value)
    if isinstance(shape, (ListShape, TupleShape)):
        if not is_array(value):
            return None
        off = 0 if isinstance(shape, ListShape) else abs(len(value) - len(shape.items))
        return (5, 0, -off, 0)
    if not is_object(value):
        return None
    return _rank_model(shape, value) if isinstance(shape, ModelShape) else (5, 0, 0, 0)


def _rank_leaf(shape: LeafShape, value: Any) -> Rank | None:
    if json_kind(value) not in shape.kinds:
        whole = "integer" in shape.kinds and is_whole(value)
        return (6, 0, 0, 0) if whole else None
    try:
        msgspec.convert(value, shape.form, dec_hook=hook)
    except (msgspec.ValidationError, OverflowError):
        return (2, 0, 0, 0)
    if shape.listed:
        return (8, 0, 0, 0)
    plain = shape.form is str or (shape.form is float and isinstance(value, int))
    return (6, 0, 0, 0) if plain else (7, 0, 0, 0)


def _rank_model(shape: ModelShape, value: dict[str, Any]) -> Rank | None:
    fields = shape.fields
    for wire, tag, must in shape.tags:
        if (wire in value or must) and value.get(wire) != tag:
            return None  # a guess would be sent back as a tag that never came
    fit = 5
    for wire, kinds in shape.others.items():
        told, field = value.get(wire), fields.get(wire)
        if told in kinds or not isinstance(told, (str, int, type(None))):
            return None
        if told is None and field is not None and field.required:
            return None
        fit = 5 if told is None else 1  # a declared kind comes first
    known = sum(1 for key in value if key in shape.known)
    required = [wire for wire, item in fields.items() if item.required]
    missing = sum(1 for wire in required if wire not in value)
    if required and missing == len(required) and not known:
        return NOTHING_ALIKE
    free = shape.additional is not None or (
        shape.model.__further__ and not shape.others
    )
    unknown = 0 if free else len(value) - known
    for wire, item in fields.items():
        if isinstance(item.shape, LeafShape) and wire in value:
            fit = min(fit, _mark(item.shape.bases[0], value[wire]))
    return (fit, -missing, -unknown, known)


def _mark(base: Any, value: Any) -> int:
    """How well a field of listed values marks its variant: a constant that differs speaks against it most."""
    listed = get_args(base) if get_origin(base) is Literal else ()
    if not listed or value in listed:
        return 5
    return 3 if len(listed) == 1 else 4


def _misfits(shape: Shape, value: Any, depth: int) -> int:
    """How many values within do not fit, down to a depth."""
    if isinstance(shape, NullableShape):
        return 0 if value is None else _misfits(shape.inner, value, depth)
    if isinstance(shape, ModelShape):
        if not is_object(value):
            return 1
        if not depth:
            return 0
        fields = shape.fields
        within = [
            (fields[wire].shape, item) for wire, item in value.items() if wire in fields
        ]
        free = shape.additional is not None or shape.model.__further__
        strange = 0 if free else sum(1 for wire in value if wire not in shape.known)
        missing = sum(
            1 for wire, item in fields.items() if item.required and wire not in value
        )
        return (
            strange
            + missing
            + sum(_misfits(part, item, depth - 1) for part, item in within)
        )
    if isinstance(shape, ListShape) and is_array(value):
        return (
            max(
                (_misfits(shape.item, item, depth - 1) for item in value[:8]), default=0
            )
            if depth
            else 0
        )
    if isinstance(shape, MapShape) and is_object(value):
        items = list(value.values())[:8]
        return (
            max((_misfits(shape.value, item, depth - 1) for item in items), default=0)
            if depth
            else 0
        )
    if isinstance(shape, TupleShape) and is_array(value):
        pairs = zip(shape.items, value, strict=False)
        return (
            sum(_misfits(part, item, depth - 1) for part, item in pairs) if depth else 0
        )
    if isinstance(shape, LeafShape):
        try:
            msgspec.convert(value, shape.form, dec_hook=hook)
        except (msgspec.ValidationError, OverflowError):
            return 0 if "integer" in shape.kinds and is_whole(value) else 1
        return 0
    return 0 if _rank(shape, value) is not None else 1


def hook(form: Any, raw: Any) -> Any:
    """What msgspec asks where it meets the marker of a union."""
    if isinstance(raw, (BaseModel, Unknown)):
        return raw  # converted already
    if isinstance(form, Reader):
        return form.__read__(raw)
    if not isinstance(form, UnionMarker):
        raise ValueError("not a field")  # the hidden slot of a model
    shape = shape_of(form)
    index = choose(shape, raw) if isinstance(shape, UnionShape) else None
    if (
        index is None
        or not isinstance(shape, UnionShape)
        or is_other(shape, index, raw)  # which is to be noted
    ):
        raise ValueError(f"expected {shape.expected}")
    return msgspec.convert(raw, shape.variants[index].form, dec_hook=hook)

"""The tolerant walk: everything that came, typed where it can be, as it was where it cannot, with a note of each."""

from __future__ import annotations

import decimal
import enum
import math
from collections.abc import Callable
from typing import Any, Literal, get_origin

import msgspec
from msgspec import ValidationError, convert

from .choose import choose
from .enums import unlisted
from .model import BaseModel, build, keep
from .places import Notes, Place, step
from .shapes import (
    AnyShape,
    LeafShape,
    ListShape,
    MapShape,
    ModelShape,
    NullableShape,
    Shape,
    TupleShape,
    UnionShape,
    json_kind,
    listed_values,
)

# Objects are converted this many at a time in C; only where one of them fails, one by one
CHUNK = 64


def take(shape: Shape, raw: Any, place: Place, notes: Notes) -> Any:
    """The value of a shape made from plain JSON data. The data is used up: parts of it are replaced."""
    return _TAKE[type(shape)](shape, raw, place, notes)


def _at(trail: str, shape: Shape, raw: Any, place: Place, notes: Notes) -> Any:
    notes.trail.append(trail)
    value = _TAKE[type(shape)](shape, raw, place, notes)
    notes.trail.pop()
    return value


def _any(shape: AnyShape, raw: Any, place: Place, notes: Notes) -> Any:
    return floats(raw) if notes.precise else raw


def floats(raw: Any) -> Any:
    """Data of no type, its decimals made floats where no digit of value is lost."""
    if isinstance(raw, decimal.Decimal):
        return float(raw) if decimal.Decimal(repr(float(raw))) == raw else raw
    if isinstance(raw, list):
        return [floats(item) for item in raw]
    if isinstance(raw, dict):
        return {key: floats(item) for key, item in raw.items()}
    return raw


def _nullable(shape: NullableShape, raw: Any, place: Place, notes: Notes) -> Any:
    return None if raw is None else take(shape.inner, raw, place, notes)


def _unfit(shape: Shape, raw: Any, place: Place, notes: Notes) -> Any:
    """A value of another kind of JSON: it stays as it is."""
    notes.take(place, "null" if raw is None else "type", shape.expected, raw)
    return raw


def _leaf(shape: LeafShape, raw: Any, place: Place, notes: Notes) -> Any:
    try:
        return convert(raw, shape.form)
    except (ValidationError, OverflowError):
        pass
    kind = json_kind(raw)
    if kind in shape.kinds:
        if not shape.listed:
            notes.take(place, "format", shape.expected, raw)
            return raw
        return _unlisted(shape, raw, place, notes)
    if isinstance(raw, str):
        value = _read(shape, raw)
    elif isinstance(raw, (float, decimal.Decimal)) and int in shape.bases and raw == raw.__trunc__():
        value = int(raw)
    else:
        value = raw
    _unfit(shape, raw, place, notes)
    return value


def _unlisted(shape: LeafShape, raw: Any, place: Place, notes: Notes) -> Any:
    """A value that an enum does not list."""
    text = repr(raw) if len(repr(raw)) <= 64 else json_kind(raw)
    notes.take(place, "unknown-value", shape.expected, text)
    for base in shape.bases:
        if isinstance(base, type) and issubclass(base, enum.Enum):
            if json_kind(raw) in {json_kind(value) for value in listed_values(base)}:
                return unlisted(base, raw)
    return raw


def _read(shape: LeafShape, text: str) -> Any:
    """A number or a boolean that came as text, where nothing is lost by reading it."""
    for base in shape.bases:
        if base is bool and text in ("true", "false"):
            return text == "true"
        if base is int or base is float:
            try:
                value = convert(text, base, strict=False)
            except (ValidationError, OverflowError):
                continue
            if str(value) == text or (base is float and math.isfinite(value)):
                return value
    return text


def _list(shape: ListShape, raw: Any, place: Place, notes: Notes) -> Any:
    if type(raw) is not list:
        return _unfit(shape, raw, place, notes)
    item = shape.item
    inner = place.child("[]", "[]", item)
    if notes.exact:
        return [_at(f"[{index}]", item, value, inner, notes) for index, value in enumerate(raw)]
    if isinstance(item, ModelShape):
        return _models(item, raw, inner, notes)
    if not item.deep:
        raw = floats(raw) if notes.precise and item.loose else raw
        try:
            return convert(raw, shape.form)
        except (ValidationError, OverflowError):
            pass
    return [take(item, value, inner, notes) for value in raw]


def _map(shape: MapShape, raw: Any, place: Place, notes: Notes) -> Any:
    if type(raw) is not dict:
        return _unfit(shape, raw, place, notes)
    inner = place.child("*", ".*", shape.value)
    if not shape.deep and not notes.exact:
        raw = floats(raw) if notes.precise and shape.loose else raw
        try:
            return convert(raw, shape.form)
        except (ValidationError, OverflowError):
            pass
    return {key: _at(step(key), shape.value, value, inner, notes) for key, value in raw.items()}


def _tuple(shape: TupleShape, raw: Any, place: Place, notes: Notes) -> Any:
    if type(raw) is not list:
        return _unfit(shape, raw, place, notes)
    count = len(shape.items)
    if len(raw) < count or (len(raw) > count and shape.rest is None):
        return _unfit(shape, raw, place, notes)
    shapes = [*shape.items, *([shape.rest] * (len(raw) - count) if shape.rest is not None else ())]
    return tuple(
        [
            _at(f"[{index}]", part, value, place.child(min(index, count), f"[{index}]", part), notes)
            for index, (part, value) in enumerate(zip(shapes, raw, strict=True))
        ]
    )


def _union(shape: UnionShape, raw: Any, place: Place, notes: Notes) -> Any:
    index = choose(shape, raw)
    if index is not None:
        variant = shape.variants[index]
        return take(variant, raw, place.child(index, "", variant), notes)
    if isinstance(raw, dict) and any(isinstance(variant, ModelShape) for variant in shape.variants):
        told = raw.get(shape.discriminator) if shape.discriminator is not None else None
        named = isinstance(told, str) and len(told) <= 64
        notes.take(place, "unknown-variant", shape.expected, f"{shape.discriminator}={told!r}" if named else raw)
        return raw
    return _unfit(shape, raw, place, notes)


def _model(shape: ModelShape, raw: Any, place: Place, notes: Notes) -> Any:
    if type(raw) is not dict:
        return _unfit(shape, raw, place, notes)
    if shape.tag is not None and raw.get(shape.tag_field, shape.tag) != shape.tag:
        return _other_tag(shape, raw, place, notes)
    raw, extras = _prepare(shape, raw, place, notes)
    made = None
    if not notes.exact:
        try:
            made = convert(raw, shape.model)
        except (ValidationError, OverflowError):
            made = None
    if made is None:
        made = _by_field(shape, raw, place, notes)
    keep(made, extras)
    return made


def _other_tag(shape: ModelShape, raw: dict[str, Any], place: Place, notes: Notes) -> Any:
    got = repr(raw[str(shape.tag_field)])
    notes.take(place, "unknown-variant", f"{shape.tag_field}={shape.tag!r}", got if len(got) <= 64 else raw)
    return raw


def _models(shape: ModelShape, raw: list[Any], place: Place, notes: Notes) -> list[Any]:
    """A list of objects: made ready one by one, converted by the chunk."""
    made: list[Any] = []
    form = list[shape.model]  # type: ignore[name-defined]
    for start in range(0, len(raw), CHUNK):
        chunk = raw[start : start + CHUNK]
        if not all([type(value) is dict for value in chunk]) or shape.tag is not None:
            made += [_model(shape, value, place, notes) for value in chunk]
            continue
        ready = [_prepare(shape, value, place, notes) for value in chunk]
        try:
            models = convert([value for value, _ in ready], form)
        except (ValidationError, OverflowError):
            models = [_one(shape, value, place, notes) for value, _ in ready]
        for model, (_, extras) in zip(models, ready, strict=True):
            if extras:
                keep(model, extras)
        made += models
    return made


def _one(shape: ModelShape, ready: dict[str, Any], place: Place, notes: Notes) -> BaseModel:
    try:
        return convert(ready, shape.model)
    except (ValidationError, OverflowError):
        return _by_field(shape, ready, place, notes)


def _prepare(
    shape: ModelShape, raw: dict[str, Any], place: Place, notes: Notes
) -> tuple[dict[str, Any], dict[str, Any] | None]:
    """An object without what its model does not declare, its deep parts made already; and what was taken out."""
    fields = shape.fields
    extras: dict[str, Any] | None = None
    if not raw.keys() <= shape.known:
        known = shape.known
        extras = {key: value for key, value in raw.items() if key not in known}
        raw = {key: value for key, value in raw.items() if key in known}
        if shape.additional is None:
            for key, value in extras.items():
                notes.take(place, "unknown-field", "no such field", value, key)
            extras = floats(extras) if notes.precise else extras
        else:
            part = shape.additional
            inner = place.child("*", ".*", part)
            extras = {key: _at(step(key), part, value, inner, notes) for key, value in extras.items()}
    for wire, field in shape.deep_fields:
        if wire in raw:
            raw[wire] = _at(step(wire), field.shape, raw[wire], place.child(wire, step(wire), field.shape), notes)
    if notes.precise:
        raw = {key: floats(value) if key in shape.loose_fields else value for key, value in raw.items()}
    if shape.tag is not None:
        raw[str(shape.tag_field)] = shape.tag
    odd = shape.model.__odd__
    if odd:
        raw = {odd.get(key, key): value for key, value in raw.items()}
    return raw, extras


def _by_field(shape: ModelShape, ready: dict[str, Any], place: Place, notes: Notes) -> BaseModel:
    """An object of which some field does not fit: every field by itself."""
    odd = shape.model.__odd__
    values: dict[str, Any] = {}
    for wire, field in shape.fields.items():
        sent = odd.get(wire, wire)
        if sent in ready:
            value = ready[sent]
            if not field.shape.deep:
                value = _at(step(wire), field.shape, value, place.child(wire, step(wire), field.shape), notes)
            values[field.name] = value
        elif field.required:
            notes.trail.append(step(wire))
            notes.take(place.child(wire, step(wire), field.shape), "missing", field.shape.expected, "nothing")
            notes.trail.pop()
    return build(shape.model, values)


_TAKE: dict[type, Callable[[Any, Any, Place, Notes], Any]] = {
    AnyShape: _any,
    LeafShape: _leaf,
    NullableShape: _nullable,
    ListShape: _list,
    MapShape: _map,
    TupleShape: _tuple,
    UnionShape: _union,
    ModelShape: _model,
}

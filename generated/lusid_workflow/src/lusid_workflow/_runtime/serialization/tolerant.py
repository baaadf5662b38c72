"""The tolerant walk: all that came, typed where it can be, as it was where not, with a note of each difference."""

from __future__ import annotations

import decimal
import enum
import json
import math
import re
from collections.abc import Callable, Collection
from decimal import Decimal
from typing import Any

import msgspec
from msgspec import ValidationError, convert

from .enums import unlisted
from .fractional_seconds import loses, not_carried
from .json_values import is_array, is_object, json_kind
from .mismatch import Notes, Place, Shown, step
from .model import BaseModel, build, keep
from .original_forms import of_text
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
    is_listed,
    is_whole,
    listed_values,
)
from .union_choice import choose, hook, is_other, is_untold
from .unions import unknown

# TypeError: msgspec does not take some type in the form, and what holds it goes by parts
FAILURES = (ValidationError, OverflowError, TypeError)

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
    if is_array(raw):
        return [floats(item) for item in raw]
    if is_object(raw):
        return {key: floats(item) for key, item in raw.items()}
    return raw


def _nullable(shape: NullableShape, raw: Any, place: Place, notes: Notes) -> Any:
    return None if raw is None else take(shape.inner, raw, place, notes)


def _unfit(shape: Shape, raw: Any, place: Place, notes: Notes) -> Any:
    """A value of another kind of JSON: it stays as it is."""
    notes.take(place, "null" if raw is None else "type", shape.expected, raw)
    return raw


def _leaf(shape: LeafShape, raw: Any, place: Place, notes: Notes) -> Any:
    if shape.timed and notes.exact and isinstance(raw, str):
        if loses(raw):
            told = Shown("more, which are lost")
            notes.take(place, "digits", "six digits of a second", told)
        raw = not_carried(raw)
    try:
        return convert(raw, shape.form, dec_hook=hook)
    except FAILURES:
        pass
    if isinstance(raw, str) and (holds := shape.holds) is not None:
        return _text(holds, raw, place, notes)
    kind = json_kind(raw)
    if kind in shape.kinds:
        if not shape.listed:
            notes.take(place, "format", shape.expected, raw)
            return raw
        return _unlisted(shape, raw, place, notes)
    if isinstance(raw, str):
        value = of_text(shape.bases, raw)
    elif int in shape.bases and is_whole(raw):
        return int(raw)  # 5.0 is a whole number, as the document means it
    else:
        value = raw
    _unfit(shape, raw, place, notes)
    return value


def _text(holds: Shape, raw: str, place: Place, notes: Notes) -> Any:
    """What a text of JSON holds; the text itself where it is no JSON."""
    try:
        value = msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        notes.take(place, "format", "text of JSON", raw)
        return raw
    return take(holds, value, place.child("", "", holds), notes)


def _unlisted(shape: LeafShape, raw: Any, place: Place, notes: Notes) -> Any:
    """A value that an enum does not list."""
    notes.take(place, "unknown-value", shape.expected, _brief(raw))
    for base in shape.bases:
        kinds = (
            {json_kind(value) for value in listed_values(base)}
            if is_listed(base)
            else ()
        )
        if isinstance(base, enum.EnumType) and json_kind(raw) in kinds:
            return unlisted(base, raw)
    return raw


def _brief(raw: Any) -> Any:
    """A value that means a kind of thing, to be shown; no kind has a long name."""
    text = repr(raw)
    return Shown(text) if len(text) <= 64 else raw


def _list(shape: ListShape, raw: Any, place: Place, notes: Notes) -> Any:
    if not is_array(raw):
        return _unfit(shape, raw, place, notes)
    item = shape.item
    inner = place.child("[]", "[]", item)
    if notes.exact:
        return [
            _at(f"[{index}]", item, value, inner, notes)
            for index, value in enumerate(raw)
        ]
    if notes.sample and len(raw) > CHUNK:
        raw = raw[:: len(raw) // CHUNK]
    if isinstance(item, ModelShape):
        return _models(item, raw, inner, notes)
    if not item.deep:
        raw = floats(raw) if notes.precise and item.loose else raw
        try:
            return convert(raw, shape.form, dec_hook=hook)
        except FAILURES:
            pass
    return [take(item, value, inner, notes) for value in raw]


def _map(shape: MapShape, raw: Any, place: Place, notes: Notes) -> Any:
    if not is_object(raw):
        return _unfit(shape, raw, place, notes)
    inner = place.child("*", ".*", shape.value)
    if not shape.deep and not notes.exact:
        raw = floats(raw) if notes.precise and shape.loose else raw
        try:
            return convert(raw, shape.form, dec_hook=hook)
        except FAILURES:
            pass
    return {
        _key(shape, key, place, notes): _at(step(key), shape.value, value, inner, notes)
        for key, value in raw.items()
    }


def _key(shape: MapShape, key: str, place: Place, notes: Notes) -> Any:
    if shape.key is None:
        return key
    return take(shape.key, key, place.child("keys", "", shape.key), notes)


def _tuple(shape: TupleShape, raw: Any, place: Place, notes: Notes) -> Any:
    if not is_array(raw):
        return _unfit(shape, raw, place, notes)
    count = len(shape.items)
    if len(raw) < count or (len(raw) > count and shape.rest is None):
        return _unfit(shape, raw, place, notes)
    shapes = [
        *shape.items,
        *([shape.rest] * (len(raw) - count) if shape.rest is not None else ()),
    ]
    return tuple(
        [
            _at(
                f"[{index}]",
                part,
                value,
                place.child(min(index, count), f"[{index}]", part),
                notes,
            )
            for index, (part, value) in enumerate(zip(shapes, raw, strict=True))
        ]
    )


def _union(shape: UnionShape, raw: Any, place: Place, notes: Notes) -> Any:
    if not place.rough and not notes.careful:
        try:
            return convert(raw, shape.form, dec_hook=hook)
        except FAILURES:
            place.rough.add("")
    index = choose(shape, raw)
    if index is not None:
        variant = shape.variants[index]
        if is_other(shape, index, raw):
            _unknown_kind(shape, raw, place, notes)
        return take(variant, raw, place.child(index, "", variant), notes)
    if len(shape.variants) == 1:  # the name of a type that holds itself
        return take(shape.variants[0], raw, place, notes)
    if is_untold(shape, raw):
        return unknown(floats(raw) if notes.precise else raw, shape.discriminator)
    if is_object(raw) and any(isinstance(part, ModelShape) for part in shape.variants):
        _unknown_kind(shape, raw, place, notes)
    else:
        _unfit(shape, raw, place, notes)
    return unknown(floats(raw) if notes.precise else raw, shape.discriminator)


def _unknown_kind(shape: UnionShape, raw: Any, place: Place, notes: Notes) -> None:
    tag = unknown(raw, shape.discriminator).tag
    told = raw if tag is None else Shown(f"{shape.discriminator}={tag!r}")
    notes.take(place, "unknown-variant", shape.expected, told)


def _model(shape: ModelShape, raw: Any, place: Place, notes: Notes) -> Any:
    if not is_object(raw):
        return _unfit(shape, raw, place, notes)
    if shape.tag_field is not None and raw.get(shape.tag_field, shape.tag) != shape.tag:
        return _other_tag(shape, raw, place, notes)
    walked = _to_walk(shape, place, notes)
    extras = _prepare(shape, raw, walked, place, notes)
    made = _finish(shape, raw, walked, place, notes)
    keep(made, extras)
    return made


def _other_tag(
    shape: ModelShape, raw: dict[str, Any], place: Place, notes: Notes
) -> Any:
    notes.take(
        place,
        "unknown-variant",
        f"{shape.tag_field}={shape.tag!r}",
        _brief(raw[str(shape.tag_field)]),
    )
    return raw


def _models(shape: ModelShape, raw: list[Any], place: Place, notes: Notes) -> list[Any]:
    """A list of objects: made ready one by one, converted by the chunk."""
    made: list[Any] = []
    form: Any = list[shape.model]  # type: ignore[name-defined]
    one_by_one = shape.tag is not None or bool(shape.model.__odd__) or notes.careful
    for start in range(0, len(raw), CHUNK):
        chunk = raw[start : start + CHUNK]
        if one_by_one or not all(is_object(value) for value in chunk):
            made += [_model(shape, value, place, notes) for value in chunk]
            continue
        walked = _to_walk(shape, place, notes)
        extras = [_prepare(shape, value, walked, place, notes) for value in chunk]
        try:
            models = convert(chunk, form, dec_hook=hook)
        except FAILURES:
            models = [_finish(shape, value, walked, place, notes) for value in chunk]
        for model, more in zip(models, extras, strict=True):
            if more:
                keep(model, more)
        made += models
    return made


def _to_walk(shape: ModelShape, place: Place, notes: Notes) -> Collection[str]:
    """The fields with parts that are known not to fit as they come; the others are left to msgspec."""
    if notes.careful:
        return [wire for wire, _ in shape.deep_fields]
    return list(place.rough)


def _prepare(
    shape: ModelShape,
    raw: dict[str, Any],
    walked: Collection[str],
    place: Place,
    notes: Notes,
) -> dict[str, Any] | None:
    """Take out of an object what its model does not declare, and walk those of its fields that must be."""
    extras: dict[str, Any] | None = None
    if not raw.keys() <= shape.known:
        extras = {
            key: raw.pop(key) for key in [key for key in raw if key not in shape.known]
        }
        part = shape.additional
        if part is None:
            kind = "further-field" if shape.model.__further__ else "unknown-field"
            for key, value in extras.items():
                notes.take(place, kind, "no such field", value, key)
            extras = floats(extras) if notes.precise else extras
        else:
            inner = place.child("*", ".*", part)
            extras = {
                key: _at(step(key), part, value, inner, notes)
                for key, value in extras.items()
            }
    for wire in walked:
        if wire in raw:
            raw[wire] = _field(wire, shape, raw[wire], place, notes)
    return extras


def _field(wire: str, shape: ModelShape, raw: Any, place: Place, notes: Notes) -> Any:
    part = shape.fields[wire].shape
    return _at(step(wire), part, raw, place.child(wire, step(wire), part), notes)


def _finish(
    shape: ModelShape,
    raw: dict[str, Any],
    walked: Collection[str],
    place: Place,
    notes: Notes,
) -> BaseModel:
    """The model of an object that was made ready: as a whole, else with what does not fit walked, else by field."""
    if notes.precise:
        for wire in shape.loose_fields:
            if wire in raw:
                raw[wire] = floats(raw[wire])
    if shape.tag is not None:
        raw[str(shape.tag_field)] = shape.tag
    if not notes.careful:
        made = _whole(shape, raw)
        if made is not None:
            return made
        for wire, field in shape.deep_fields:
            if wire in raw and wire not in walked:
                try:
                    raw[wire] = convert(raw[wire], field.shape.form, dec_hook=hook)
                except FAILURES:
                    place.rough.add(wire)
                    raw[wire] = _field(wire, shape, raw[wire], place, notes)
    made = None if notes.exact else _whole(shape, raw)
    return _by_field(shape, raw, place, notes) if made is None else made


def _whole(shape: ModelShape, raw: dict[str, Any]) -> BaseModel | None:
    odd = shape.model.__odd__
    if odd:
        raw = {odd.get(key, key): value for key, value in raw.items()}
    try:
        return convert(raw, shape.model, dec_hook=hook)
    except FAILURES:
        return None


def _by_field(
    shape: ModelShape, raw: dict[str, Any], place: Place, notes: Notes
) -> BaseModel:
    """An object of which some field does not fit: every field by itself. Those with parts are walked already."""
    values: dict[str, Any] = {}
    for wire, field in shape.fields.items():
        if wire in raw:
            values[field.name] = (
                raw[wire]
                if field.shape.deep
                else _field(wire, shape, raw[wire], place, notes)
            )
        elif field.required:
            notes.trail.append(step(wire))
            inner = place.child(wire, step(wire), field.shape)
            notes.take(inner, "missing", field.shape.expected, Shown("nothing"))
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

# where, and what was there
Tell = Callable[[str, Shown], None]

# integers of more digits cost more than their length, and Python refuses to show them
_MOST_DIGITS = 4300

_SURROGATE = re.compile("[\ud800-\udfff]")


def read_nonstandard(
    content: bytes, tell: Tell, number: Callable[[str], float | Decimal] | None
) -> Any:
    """The plain data of a text that is not quite JSON. ValueError: it is nothing of the kind.

    `number` reads a number with a fraction, and any that is too long to be an int.
    """
    encoding = json.detect_encoding(content)
    if encoding != "utf-8":
        tell("$", Shown(f"text in {encoding}"))
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = content.decode(errors="replace")
        tell("$", Shown("bytes that are not UTF-8"))

    def whole(digits: str) -> Any:
        try:
            if len(digits) <= _MOST_DIGITS:
                return int(digits)
        except ValueError:  # this process allows fewer
            pass
        return (number or float)(digits)

    reads: dict[str, Any] = {"parse_int": whole, "parse_float": number}
    try:
        raw = json.loads(text, **reads)
    except json.JSONDecodeError:
        raw = json.loads(text, strict=False, **reads)
        tell("$", Shown("control characters in text"))
    return _looked_over(raw, "$", tell)


def _looked_over(raw: Any, path: str, tell: Tell) -> Any:
    """The data with halves of characters replaced, and each thing told that JSON has not."""
    if isinstance(raw, str):
        return _whole_characters(raw, path, tell)
    if isinstance(raw, float) and not math.isfinite(raw):
        tell(path, Shown("NaN" if math.isnan(raw) else "a number out of range"))
    elif is_array(raw):
        for index, item in enumerate(raw):
            raw[index] = _looked_over(item, f"{path}[]", tell)
    elif is_object(raw):
        return {
            _whole_characters(key, path, tell): _looked_over(
                item, path + step(key), tell
            )
            for key, item in raw.items()
        }
    return raw


def _whole_characters(text: str, path: str, tell: Tell) -> str:
    if _SURROGATE.search(text) is None:
        return text
    tell(path, Shown("half of a character"))
    return _SURROGATE.sub("\ufffd", text)

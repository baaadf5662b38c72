"""Reading a form that came: its fields as the JSON that their types expect, for there everything is text."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl

import msgspec

from ..serialization.type_tree import (
    ANY,
    AnyShape,
    LeafShape,
    ListShape,
    MapShape,
    ModelShape,
    NullableShape,
    Shape,
    UnionShape,
    shape_of,
)

_MISSING = object()


def as_json(text: str, form: Any) -> bytes:
    """The JSON text of the value that a form stands for. An empty field that cannot be a text is as good as none."""
    shape = shape_of(form)
    given: dict[str, list[str]] = {}
    for key, value in parse_qsl(text, keep_blank_values=True):
        given.setdefault(key, []).append(value)
    read = {key: _value(_member(shape, key), values) for key, values in given.items()}
    return msgspec.json.encode(
        {key: value for key, value in read.items() if value is not _MISSING}
    )


def payload_of(text: str) -> str | None:
    """The JSON in a form whose one field is called `payload`: how many services wrap it."""
    fields = parse_qsl(text, keep_blank_values=True)
    return fields[0][1] if [key for key, _ in fields] == ["payload"] else None


def _member(shape: Shape, key: str) -> Shape:
    if isinstance(shape, NullableShape):
        return _member(shape.inner, key)
    if isinstance(shape, MapShape):
        return shape.value
    if isinstance(shape, UnionShape):
        found = (_member(variant, key) for variant in shape.variants)
        return next((each for each in found if each is not ANY), ANY)
    if isinstance(shape, ModelShape):
        field = shape.fields.get(key)
        return field.shape if field is not None else shape.additional or ANY
    return ANY


def _value(shape: Shape, texts: list[str]) -> Any:
    if isinstance(shape, NullableShape):
        return _value(shape.inner, texts)
    if isinstance(shape, ListShape) and not (
        len(texts) == 1 and texts[0].lstrip().startswith("[")
    ):
        found = [_one(shape.item, text) for text in texts]
        return [each for each in found if each is not _MISSING]
    return _one(shape, texts[-1])


def _one(shape: Shape, text: str) -> Any:
    """One text as what its shape wants; as it is where it is nothing of the kind."""
    if isinstance(shape, AnyShape) or (
        isinstance(shape, LeafShape) and "string" in shape.kinds
    ):
        return text
    if not text:
        return _MISSING
    try:
        return msgspec.json.decode(text)
    except msgspec.MsgspecError:
        return text

"""Part of a large reply as plain JSON data: a few of its objects, enough to learn from what is new in all of them."""

from __future__ import annotations

from typing import Any, TypeAlias

import msgspec

from .shapes import ListShape, ModelShape, NullableShape, Shape
from .tolerant import CHUNK

_Text: TypeAlias = bytes | msgspec.Raw


def sample(content: bytes, shape: Shape) -> Any:
    """A list, or an object with lists in it, of which most items are passed over unread.

    Anything else comes whole. MsgspecError or UnicodeDecodeError where the text is not what the shape promises.
    """
    if not isinstance(shape, ModelShape):
        return _few(content, shape)
    parts = msgspec.json.decode(content, type=dict[str, msgspec.Raw])
    fields = shape.fields
    return {
        key: _few(part, fields[key].shape if key in fields else None)
        for key, part in parts.items()
    }


def _few(text: _Text, shape: Shape | None) -> Any:
    if isinstance(shape, NullableShape):
        shape = shape.inner
    if not (isinstance(shape, ListShape) and isinstance(shape.item, ModelShape)):
        return msgspec.json.decode(text)
    kept: Any = list[msgspec.Raw] | None
    items: list[msgspec.Raw] = msgspec.json.decode(text, type=kept) or []
    return [msgspec.json.decode(item) for item in items[:: max(len(items) // CHUNK, 1)]]

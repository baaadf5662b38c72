"""What the server sends by itself: the content of a webhook or callback, JSON or a form, decoded as a reply is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, TypeVar
from urllib.parse import parse_qsl

import msgspec

from .http.media_type import best, essence, text_encoding
from .request.declarations import Declared
from .request.operation import MediaContent
from .serialization.type_tree import (
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

T_co = TypeVar("T_co", covariant=True)


class Incoming(Generic[T_co]):
    """One webhook or callback: how the document calls it, its method, and what it carries."""

    __slots__ = ("_contents", "called", "method")

    def __init__(
        self, *, called: str, method: str, contents: Mapping[str, Declared]
    ) -> None:
        self.called = called
        self.method = method
        self._contents = {
            media_type: MediaContent(media_type, declared, None)
            for media_type, declared in contents.items()
        }

    def __repr__(self) -> str:
        return f"<Incoming {self.called}>"

    def parse(
        self,
        content: bytes | str,
        content_type: str | None = None,
        *,
        strict: bool = False,
    ) -> T_co:
        """The content as its model. `content_type` is the request's, if the document lists several.

        ValueError where it is nothing of the kind, or (`strict`) differs from the document at all. Check the
        signature, if the service signs what it sends, over the bytes as they came and before this.
        """
        found = self._select(content_type)
        result: Any
        if found.kind == "form" or (found.kind == "json" and _is_form(content_type)):
            text = _text(content, content_type)
            data = self._in_form(text, found)
            result = found.decoder.decode(data, strict=strict)
        elif found.kind == "json":
            data = content.encode() if isinstance(content, str) else bytes(content)
            result = found.decoder.decode(data, strict=strict)
        elif found.kind == "text":
            result = _text(content, content_type)
        else:
            result = content.encode() if isinstance(content, str) else bytes(content)
        parsed: T_co = result
        return parsed

    def _in_form(self, text: str, found: MediaContent) -> bytes:
        """The JSON of a form. Where the document promises JSON, services put it into a field called `payload`."""

        if found.kind == "form":
            return as_json(text, found.type())
        wrapped = payload_of(text)
        if wrapped is None:
            raise ValueError(
                f"{self.called} comes as {found.media_type}; a form must hold it as `payload` and nothing else"
            )
        return wrapped.encode()

    def _select(self, content_type: str | None) -> MediaContent:
        name = best(self._contents, content_type) if content_type else None
        if name is None and _is_form(content_type):
            name = next(
                (each for each, held in self._contents.items() if held.kind == "json"),
                None,
            )
        if name is None and content_type and len(self._contents) > 1:
            known = ", ".join(self._contents)
            raise ValueError(f"{self.called} comes as {known}, not as {content_type}")
        return self._contents[name or next(iter(self._contents))]


def _is_form(content_type: str | None) -> bool:
    return content_type is not None and (
        essence(content_type) == "application/x-www-form-urlencoded"
    )


def _text(content: bytes | str, content_type: str | None) -> str:
    if isinstance(content, str):
        return content
    return content.decode(text_encoding(content_type))


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

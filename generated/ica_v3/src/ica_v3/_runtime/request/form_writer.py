"""Form bodies: urlencoded and multipart, each property sent as its encoding says."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, cast
from urllib.parse import quote_plus

from ..http.media_type import accept_text, essence, is_json, is_range, parameters
from ..http.messages import AsyncStream, Content, SyncStream, header_name, header_value
from ..serialization.scalars import as_list, is_null, scalar
from .declarations import Encoding, Parameter
from .files import Upload, filename_of, in_async, is_file, is_lone_file, opened
from .members import as_members, as_object
from .serialize import writer


def urlencoded(value: object, encodings: Mapping[str, Encoding]) -> bytes:
    """The body of an `application/x-www-form-urlencoded` request."""
    pairs: list[str] = []
    for name, item in _members(value):
        pairs.extend(_form_pairs(name, item, encodings.get(name)))
    return "&".join(pairs).encode()


def _members(value: object) -> Iterable[tuple[str, object]]:
    members = as_members(value)
    if members is None:
        raise TypeError(
            f"body: a model or a mapping is wanted, not a {type(value).__name__}"
        )
    return [(name, item) for name, item in members if item is not None]


def _form_pairs(name: str, value: object, encoding: Encoding | None) -> Iterator[str]:
    if encoding is not None and (encoding.style is not None or encoding.allow_reserved):
        text = writer(_as_parameter(name, encoding))(value)
        if text:
            yield text
        return
    content_type = encoding.content_type if encoding else None
    items = as_list(value)
    if items is None:
        yield f"{quote_plus(name)}={quote_plus(_part_text(name, value, content_type))}"
        return
    for index, item in enumerate(items):
        text = _part_text(f"{name}[{index}]", item, content_type)
        yield f"{quote_plus(name)}={quote_plus(text)}"


def _as_parameter(name: str, encoding: Encoding) -> Parameter:
    return Parameter(
        name,
        "query",
        style=encoding.style,
        explode=encoding.explode,
        allow_reserved=encoding.allow_reserved,
    )


def _part_text(name: str, value: object, content_type: str | None) -> str:
    if is_null(value):
        return ""
    path = f"body.{name}"
    if (content_type is not None and is_json(_first(content_type))) or _has_parts(
        value
    ):
        from ..serialization.decoder import encode as encode_json

        return encode_json(value, path).decode()
    return scalar(value, path)


def _has_parts(value: object) -> bool:
    return as_object(value) is not None or as_list(value) is not None


def _first(content_type: str) -> str:
    """`encoding.contentType` may list several types."""
    return content_type.partition(",")[0].strip()


# ---- multipart ----


class Part:
    """One part: its header block, ready to send, and its content."""

    __slots__ = ("content", "head")

    def __init__(self, head: bytes, content: bytes | SyncStream | AsyncStream) -> None:
        self.head = head
        self.content = content

    @property
    def length(self) -> int | None:
        length = (
            len(self.content)
            if isinstance(self.content, bytes)
            else self.content.length
        )
        return None if length is None else len(self.head) + length + 2

    @property
    def replayable(self) -> bool:
        return isinstance(self.content, bytes) or self.content.replayable


class _Parts:
    """What sync and async multipart streams share."""

    def __init__(self, parts: list[Part], boundary: str) -> None:
        self._parts = parts
        self._end = f"--{boundary}--\r\n".encode()
        lengths = [part.length for part in parts]
        known = [length for length in lengths if length is not None]
        self.length = (
            sum(known) + len(self._end) if len(known) == len(lengths) else None
        )

    @property
    def replayable(self) -> bool:
        return all(part.replayable for part in self._parts)


class MultipartStream(_Parts):
    """A multipart body whose files are read while it is sent."""

    def __iter__(self) -> Iterator[bytes]:
        for part in self._parts:
            yield part.head
            if isinstance(part.content, bytes):
                yield part.content
            else:
                yield from cast("SyncStream", part.content)
            yield b"\r\n"
        yield self._end


class AsyncMultipartStream(_Parts):
    """The same with a part that only async clients can read."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for part in self._parts:
            yield part.head
            if isinstance(part.content, bytes):
                yield part.content
            else:
                async for piece in in_async(part.content):
                    yield piece
            yield b"\r\n"
        yield self._end


def multipart(
    value: object, declared: str, encodings: Mapping[str, Encoding]
) -> tuple[Content, str]:
    """A multipart body and its Content-Type with the boundary; held in memory only if every part is."""
    media_type = "multipart/form-data" if is_range(declared) else declared
    # random, so that no content can hold it on purpose
    boundary = parameters(media_type).get("boundary") or os.urandom(16).hex()
    form = essence(media_type) == "multipart/form-data"
    parts = [
        _part(name, item, encodings.get(name), boundary, form)
        for name, value in _members(value)
        for item in _repeated(name, value, encodings.get(name))
    ]
    if "boundary" not in parameters(media_type):
        media_type = f"{accept_text(media_type)}; boundary={boundary}"
    if any(hasattr(part.content, "__aiter__") for part in parts):
        return AsyncMultipartStream(parts, boundary), media_type
    stream = MultipartStream(parts, boundary)
    if all(isinstance(part.content, bytes) for part in parts):
        return b"".join(stream), media_type
    return stream, media_type


def _repeated(name: str, value: object, encoding: Encoding | None) -> Iterable[object]:
    """A list is a part per item, unless its encoding joins it into one."""
    if is_file(value):
        if (encoding and encoding.file) or is_lone_file(value):
            return [value]
        value = _file_or_items(value)
        if is_file(value):
            return [value]
    items = as_list(value)
    if items is None:
        return [value]
    if (
        encoding is not None
        and encoding.content_type is not None
        and is_json(_first(encoding.content_type))
    ):
        # the type of the items where they are objects, of the whole list where they are not
        return (
            items
            if items and all(as_object(item) is not None for item in items)
            else [value]
        )
    if (
        encoding is not None
        and encoding.style is not None
        and encoding.explode is False
    ):
        separator = {
            "spaceDelimited": " ",
            "pipeDelimited": "|",
            "tabDelimited": "\t",
        }.get(encoding.style, ",")
        return [separator.join(scalar(item, f"body.{name}") for item in items)]
    return items


def _file_or_items(value: Any) -> object:
    """What can be walked through is a file where its pieces are bytes, and else a list, as everywhere."""
    if hasattr(value, "__aiter__"):
        return value
    pieces = iter(value)
    first = next(pieces, b"")
    if not is_lone_file(first):
        return [first, *pieces]
    return value if iter(value) is not pieces else chain((first,), pieces)


def _part(
    name: str, value: object, encoding: Encoding | None, boundary: str, form: bool
) -> Part:
    content_type = (
        _first(encoding.content_type)
        if encoding is not None and encoding.content_type
        else None
    )
    if content_type is not None and is_range(content_type):
        content_type = None
    filename: str | None = None
    headers: Mapping[str, str] = {}
    content: bytes | SyncStream | AsyncStream
    if is_file(value) or (
        encoding is not None and encoding.file and not is_null(value)
    ):
        # servers take a part for a file only if it has a name
        filename = filename_of(value) or name
        if isinstance(value, Upload):
            content_type = value.content_type or content_type
            headers = value.headers or {}
        content_type = content_type or "application/octet-stream"
        content = opened(value, name)
    elif _has_parts(value):
        content_type = content_type or "application/json"
        content = _part_text(name, value, content_type).encode()
    else:
        content = _part_text(name, value, content_type).encode()
    lines = [f"--{boundary}"]
    if form:
        shown = f'; filename="{_quoted(filename)}"' if filename is not None else ""
        lines.append(f'Content-Disposition: form-data; name="{_quoted(name)}"{shown}')
    if content_type is not None:
        lines.append(f"Content-Type: {header_value('Content-Type', content_type)}")
    lines.extend(
        f"{header_name(key)}: {header_value(key, text)}"
        for key, text in headers.items()
    )
    return Part("\r\n".join([*lines, "", ""]).encode(), content)


def _quoted(text: str) -> str:
    """As browsers write names into a part's header: quotes and line breaks encoded, all else as UTF-8."""
    return (
        text.replace('"', "%22")
        .replace("\r", "%0D")
        .replace("\n", "%0A")
        .replace("\0", "%00")
    )

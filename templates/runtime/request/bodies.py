"""Request bodies: choosing the content type, and writing JSON, JSON Lines, text and binary content."""

from __future__ import annotations

import os
from collections.abc import (
    AsyncIterator,
    Callable,
    Collection,
    Iterable,
    Iterator,
    Mapping,
)
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from ..http.media_type import Kind, essence, is_range, kind_of, parameters
from ..http.messages import Content, header_value
from ..serialization.scalars import scalar
from .declarations import Body, Choice, Encoding
from .files import Upload, is_file, is_lone_file, opened
from .members import as_members

if TYPE_CHECKING:
    from .operation import Operation

    _Operation: TypeAlias = Operation[Any] | None


def encode(
    value: object, ways: tuple[Choice, ...], operation: Operation[Any] | None = None
) -> tuple[Content, str]:
    """The body and its Content-Type, sent in the first way that can carry the value."""
    way = ways[0] if len(ways) == 1 else _way(value, ways)
    body = None if operation is None else operation.body
    if body is not None and body.encodings and way.kind in ("json", "form"):
        _refuse_files(value, way, operation, body)
    kind = _kind_for(value) if way.kind is None else way.kind
    if kind in ("form", "multipart") and way.form is not None:
        from .body_checks import in_form

        value = in_form(value, way)
    # XML is held against its rule as the JSON that it is written from
    if way.rule is None or kind == "xml":
        return _WRITERS[kind](value, way, operation)
    from .constraints import check_body, check_json

    called = "" if operation is None else operation.id
    if kind == "json" and not is_file(value):
        content, media_type = _WRITERS[kind](value, way, operation)
        check_json(way.rule, cast("bytes", content), called)
        return content, media_type
    check_body(way.rule, value, kind, called)
    return _WRITERS[kind](value, way, operation)


def _way(value: object, ways: tuple[Choice, ...]) -> Choice:
    """Of those that can carry the value the first, or for a model the first that is of its class."""
    from .body_glance import is_foreign, is_of

    able: list[Choice] = []
    foreign: list[Choice] = (
        []
    )  # where nothing else takes it, the first says what it takes
    files = _files(way.encodings for way in ways if way.kind == "multipart")
    for way in ways:
        kind = way.kind or _kind_for(value)
        # XML with a type takes what JSON does, and text or a file that is XML already
        typed = way.xml is not None and _fits("json", value, files)
        if not (typed or _fits(kind, value, files)):
            continue
        # a text is meant for another of the types, where one takes it
        if kind == "json" and not typed and is_foreign(value, way.form):
            foreign.append(way)
        elif (
            not hasattr(type(value), "__stands_for__")
            or way.form is None
            or is_of(value, way.form())
        ):
            return way
        else:
            able.append(way)
    for way in able + foreign:
        return way
    kinds = ", ".join(way.media_type for way in ways)
    raise TypeError(f"a {type(value).__name__} cannot be sent as {kinds}")


def _files(encodings: Iterable[Mapping[str, Encoding]]) -> set[str]:
    """Parts that are files where the body is multipart: there bytes are a file, not base64 in JSON."""
    return {name for each in encodings for name, part in each.items() if part.file}


def _refuse_files(
    value: object, way: Choice, operation: _Operation, body: Body
) -> None:
    """A file cannot go where the caller asks for JSON, or for a form without parts."""
    files = _files(body.encodings.values())
    if files and as_members(value) is not None and _holds_files(value, files):
        where = "" if operation is None else f"{operation.id}: "
        raise TypeError(f"{where}a body with a file cannot be sent as {way.media_type}")


def _kind_for(value: object) -> Kind:
    if is_file(value):
        return "binary"
    return "text" if isinstance(value, str) else "json"


def _fits(kind: Kind, value: object, files: Collection[str] = ()) -> bool:
    match kind:
        case "json":
            return not is_file(value) and not _holds_files(value, files)
        case "form":
            return as_members(value) is not None and not _holds_files(value, files)
        case "multipart":
            return as_members(value) is not None
        case "json-lines":
            return _is_series(value)
        case "text" | "xml" | "sse":
            return isinstance(value, str) or is_file(value)
        case "binary" | "by-type":
            return is_file(value)


def _is_series(value: object) -> bool:
    if isinstance(value, (str, bytes, Mapping)):
        return False
    from ..serialization.foreign_values import is_series

    return is_series(value)


def _holds_files(value: object, files: Collection[str]) -> bool:
    """Whether a part is a file beyond doubt: bytes may be meant as base64, and what has items may be a list."""
    for name, item in as_members(value) or ():
        parts = (
            cast("list[object]", item) if isinstance(item, (list, tuple)) else [item]
        )
        if any(_is_sure_file(part, name in files) for part in parts):
            return True
    return False


def _is_sure_file(part: object, declared: bool) -> bool:
    if isinstance(part, (bytes, bytearray, memoryview)):
        return declared
    return is_lone_file(part) or hasattr(part, "__next__") or hasattr(part, "__aiter__")


# ---- single contents ----


def encoded(
    value: object, way: Choice, name: str, operation: Operation[Any] | None
) -> bytes:
    """The JSON of a body, or of one line of it, as its type has it."""
    from .body_glance import Slow, glanced

    try:
        return glanced(value, way)
    except Slow:
        pass
    from .body_checks import encode as walked

    return walked(value, way, name, operation)


def _json(value: object, way: Choice, operation: _Operation) -> tuple[Content, str]:
    if isinstance(value, Upload):
        return _binary(value, way)

    return encoded(value, way, "body", operation), (
        "application/json" if is_range(way.media_type) else way.media_type
    )


def _xml(value: object, way: Choice, operation: _Operation) -> tuple[Content, str]:
    if way.xml is None or isinstance(value, str) or is_file(value):
        return _text(value, way, operation)
    from ..serialization.xml.codec import from_json, table

    content = encoded(value, way, "body", operation)
    if way.rule is not None:
        from .constraints import check_json

        check_json(way.rule, content, "" if operation is None else operation.id)
    names: Any = {} if way.form is None else table(way.form.__module__)
    form = None if way.form is None else way.form()
    try:
        written = from_json(content, way.media_type, form, way.xml, names)
    except ValueError as error:
        raise ValueError(f"body: {error}") from None
    return written, way.media_type


def _text(value: object, way: Choice, operation: _Operation) -> tuple[Content, str]:
    if is_file(value):
        return _binary(value, way)
    media_type = "text/plain" if is_range(way.media_type) else way.media_type
    charset = parameters(media_type).get("charset")
    if charset is None and kind_of(media_type) == "text":
        media_type += "; charset=utf-8"
    return scalar(value, "body").encode(charset or "utf-8"), media_type


def _binary(
    value: object, way: Choice, operation: _Operation = None
) -> tuple[Content, str]:
    content = opened(value, "body")
    if isinstance(value, Upload) and value.content_type is not None:
        return content, header_value("Content-Type", value.content_type)
    if not is_range(way.media_type):
        return content, way.media_type
    if essence(way.media_type) not in ("*/*", "application/*"):
        raise ValueError(
            f"say which of {way.media_type} the body is: Upload(..., content_type=...)"
        )
    return content, "application/octet-stream"


def _lines(value: object, way: Choice, operation: _Operation) -> tuple[Content, str]:
    if is_lone_file(value):
        return _binary(value, way)
    # RFC 7464 puts a record separator before each text
    mark = b"\x1e" if essence(way.media_type).endswith("json-seq") else b""
    if hasattr(value, "__aiter__"):
        lines = _async_json_lines(cast("Any", value), mark, way, operation)
        return opened(lines, "body"), way.media_type
    if not _is_series(value):
        raise TypeError(
            f"body: an iterable of items is wanted, not a {type(value).__name__}"
        )
    written = _json_lines(cast("Iterable[object]", value), mark, way, operation)
    if isinstance(value, (list, tuple)):
        return b"".join(written), way.media_type
    return opened(written, "body"), way.media_type


def _json_lines(
    items: Iterable[object], mark: bytes, way: Choice, operation: _Operation
) -> Iterator[bytes]:

    for index, item in enumerate(items):
        yield mark + encoded(item, way, f"body[{index}]", operation) + b"\n"


async def _async_json_lines(
    items: Any, mark: bytes, way: Choice, operation: _Operation
) -> AsyncIterator[bytes]:

    index = 0
    async for item in items:
        yield mark + encoded(item, way, f"body[{index}]", operation) + b"\n"
        index += 1


def _form(value: object, way: Choice, operation: _Operation) -> tuple[Content, str]:
    from .form_writer import urlencoded

    _look(value, way, operation)
    return urlencoded(value, way.encodings), way.media_type


def _multipart(
    value: object, way: Choice, operation: _Operation
) -> tuple[Content, str]:
    from .form_writer import multipart

    _look(value, way, operation)
    return multipart(value, way.media_type, way.encodings)


def _look(value: object, way: Choice, operation: _Operation) -> None:
    if way.form is not None:
        from .body_checks import check

        check(value, way, operation)


_WRITERS: dict[Kind, Callable[[object, Choice, _Operation], tuple[Content, str]]] = {
    "json": _json,
    "form": _form,
    "multipart": _multipart,
    "text": _text,
    "xml": _xml,
    "sse": _text,
    "json-lines": _lines,
    "binary": _binary,
    "by-type": _binary,
}


def is_on_disk(declared: Body | None, value: object) -> bool:
    """Whether a body is, or has as one of its parts, a path whose file must be looked at before it can be sent."""
    if _is_path(value):
        return True
    if declared is None or not any(
        "multipart" in name or "*" in name for name in declared.contents
    ):
        return False
    for _, part in as_members(value) or ():
        several = cast("Any", part) if isinstance(part, (list, tuple)) else (part,)
        if any(map(_is_path, several)):
            return True
    return False


def _is_path(value: object) -> bool:
    content = value.content if isinstance(value, Upload) else value
    return isinstance(content, os.PathLike)

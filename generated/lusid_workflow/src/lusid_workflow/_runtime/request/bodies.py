"""Request bodies: choosing the content type, and writing JSON, JSON Lines, text and binary content."""

from __future__ import annotations

from collections.abc import (
    AsyncIterator,
    Callable,
    Collection,
    Iterable,
    Iterator,
    Mapping,
)
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from ..http import form_writer
from ..http.form_writer import Encoding
from ..http.media_type import Kind, essence, is_range, kind_of, parameters, specificity
from ..http.messages import Content, header_value
from .files import Upload, is_file, is_lone_file, opened
from .scalars import as_members, scalar

if TYPE_CHECKING:
    from ..serialization.xml.names import Xml
    from .constraints import Rule
    from .operation import Operation

    _Operation: TypeAlias = Operation[Any] | None

Thunk: TypeAlias = Callable[[], object]


class As:
    """A content that is of another kind than its media type says: an object as `text/plain`, say; or typed XML."""

    __slots__ = ("kind", "thunk", "xml")

    def __init__(self, kind: Kind, thunk: Thunk, xml: Xml | None = None) -> None:
        self.kind: Kind = kind
        self.thunk = thunk
        self.xml = xml


Declared: TypeAlias = Thunk | As


class Body:
    """What an operation takes as its body: media type -> type, in the document's order."""

    __slots__ = ("contents", "encodings", "required", "rules")

    def __init__(
        self,
        contents: Mapping[str, Declared],
        *,
        required: bool = False,
        encodings: Mapping[str, Mapping[str, Encoding]] | None = None,
        rules: Mapping[str, Rule] | None = None,
    ) -> None:
        self.rules: Mapping[str, Rule] = rules or {}
        self.contents = contents
        self.required = required
        self.encodings: Mapping[str, Mapping[str, Encoding]] = encodings or {}


class Choice:
    """One way to send a body; `form` gives its type, where the document has one."""

    __slots__ = ("encodings", "form", "kind", "media_type", "rule", "xml")

    def __init__(
        self,
        media_type: str,
        kind: Kind | None,
        encodings: Mapping[str, Encoding],
        rule: Rule | None = None,
        form: Thunk | None = None,
        xml: Xml | None = None,
    ) -> None:
        self.rule = rule
        self.xml = xml  # where it is XML with a type
        self.form = form
        self.media_type = media_type
        self.kind: Kind | None = kind  # None: a range that leaves the kind to the value
        self.encodings = encodings


NO_ENCODINGS: Mapping[str, Encoding] = {}


def choices(
    body: Body,
    versions: Mapping[str, tuple[str, ...]],
    version: str | None,
    content_type: str | None,
) -> tuple[Choice, ...]:
    """The ways to send this body, best first: what the caller says; else a vendor type of the chosen version, then
    `application/json`, then the rest in the document's order. Types of another version come only if nothing else does.
    """
    if content_type is not None:
        return (_told(body, content_type),)
    chosen = {essence(each) for each in versions.get(version or "", ())}
    other = (
        {essence(each) for each in _all(versions)} - chosen if chosen else set[str]()
    )

    def rank(media_type: str) -> int:
        name = essence(media_type)
        if name == "application/json":
            return 1 if name not in other else 5
        if name in chosen:
            return 0
        return 5 if name in other else 4 if is_range(name) else 2

    ordered = sorted(body.contents, key=rank)
    best = [name for name in ordered if rank(name) < 5] or ordered
    # `application/*+json` is a wish, not a type: nobody can send it
    named = [
        name for name in best if not essence(name).partition("/")[2].startswith("*+")
    ]
    if not named:
        return (_choice(body, best[0], "application/json"),)
    return tuple(_choice(body, name, name) for name in named)


def _all(versions: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for types in versions.values():
        yield from types


def _choice(body: Body, declared: str, sent: str) -> Choice:
    content = body.contents.get(declared)
    kind: Kind | None
    form: Thunk | None
    xml: Xml | None = None
    if isinstance(content, As):
        kind, form, xml = content.kind, content.thunk, content.xml
    else:
        kind = None if essence(sent) in ("*/*", "application/*") else kind_of(sent)
        form = content
    encodings = body.encodings.get(declared, NO_ENCODINGS)
    return Choice(sent, kind, encodings, body.rules.get(declared), form, xml)


def _told(body: Body, content_type: str) -> Choice:
    declared = max(
        body.contents, key=lambda name: specificity(name, content_type), default=None
    )
    if declared is None or not specificity(declared, content_type):
        raise ValueError(
            f"content_type {content_type!r} is not one of {', '.join(body.contents)}"
        )
    return _choice(body, declared, header_value("Content-Type", content_type))


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


def _json(value: object, way: Choice, operation: _Operation) -> tuple[Content, str]:
    if isinstance(value, Upload):
        return _binary(value, way)
    from .body_glance import encode as encode_json

    return encode_json(value, way, "body", operation), (
        "application/json" if is_range(way.media_type) else way.media_type
    )


def _xml(value: object, way: Choice, operation: _Operation) -> tuple[Content, str]:
    if way.xml is None or isinstance(value, str) or is_file(value):
        return _text(value, way, operation)
    from ..serialization.xml.codec import from_json, table
    from .body_glance import encode as encode_json

    content = encode_json(value, way, "body", operation)
    if way.rule is not None:
        from .constraints import check_json

        check_json(way.rule, content, "" if operation is None else operation.id)
    form = None if way.form is None else way.form()
    try:
        written = from_json(content, way.media_type, form, way.xml, table())
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
    from .body_glance import encode as encode_json

    for index, item in enumerate(items):
        yield mark + encode_json(item, way, f"body[{index}]", operation) + b"\n"


async def _async_json_lines(
    items: Any, mark: bytes, way: Choice, operation: _Operation
) -> AsyncIterator[bytes]:
    from .body_glance import encode as encode_json

    index = 0
    async for item in items:
        yield mark + encode_json(item, way, f"body[{index}]", operation) + b"\n"
        index += 1


def _form(value: object, way: Choice, operation: _Operation) -> tuple[Content, str]:
    _look(value, way, operation)
    return form_writer.urlencoded(value, way.encodings), way.media_type


def _multipart(
    value: object, way: Choice, operation: _Operation
) -> tuple[Content, str]:
    _look(value, way, operation)
    return form_writer.multipart(value, way.media_type, way.encodings)


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

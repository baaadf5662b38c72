"""Streams of items: server-sent events and JSON Lines, each item decoded by itself as it comes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args, get_origin

from .errors import DecodeError
from .lines import Lines

if TYPE_CHECKING:
    from .codec import Decoder
    from .flow import Call
    from .operation import Content
    from .responses import Reader, ResponseInfo

_END = "[DONE]"  # what many services send last, in place of an item


@dataclass(frozen=True, slots=True)
class ServerEvent:
    """One server-sent event, as it came."""

    data: str
    event: str = "message"
    id: str = ""
    retry: int | None = None


class EventLines:
    """Puts events together from their lines (the event stream format of the HTML standard)."""

    __slots__ = ("_begun", "_data", "_event", "_id", "_retry")

    def __init__(self) -> None:
        self._begun = False
        self._data: list[str] = []
        self._event = ""
        self._id = ""
        self._retry: int | None = None

    def feed(self, line: str) -> ServerEvent | None:
        """The event that this line ends, if it does. What no empty line ends is no event."""
        if not self._begun:
            self._begun = True
            line = line.removeprefix("\ufeff")
        if not line:
            return self._event_of()
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._data.append(value)
        elif name == "event":
            self._event = value
        elif name == "id" and "\0" not in value:
            self._id = value
        elif name == "retry" and value.isascii() and value.isdigit():
            self._retry = int(value)
        return None

    def _event_of(self) -> ServerEvent | None:
        data, event = self._data, self._event
        self._data, self._event = [], ""
        if not data:
            return None
        return ServerEvent("\n".join(data), event or "message", self._id, self._retry)


class Items:
    """Decodes the items of one reply, line by line."""

    __slots__ = ("_call", "_decoder", "_events", "_info", "_reader", "_text", "done")

    def __init__(
        self, call: Call, reader: Reader, info: ResponseInfo, content: Content
    ) -> None:
        from .codec import Decoder

        (form,) = get_args(content.type()) or (Any,)
        self._call = call
        self._reader = reader
        self._info = info
        self._events = EventLines() if content.kind == "sse" else None
        self._decoder: Decoder | None = None
        self._text = False
        if self._events is None or form is not str:
            self._decoder = Decoder(lambda: form)
            self._text = self._events is not None and _is_envelope(form)
        self.done = False

    def feed(self, line: str) -> Iterator[Any]:
        """The item that this line completes, if it does."""
        if self.done:
            return
        if self._events is None:
            text = line.strip("\x1e \t\ufeff")
            if text:
                yield self._decoded(text)
            return
        event = self._events.feed(line)
        if event is None:
            return
        if self._decoder is None:
            yield event.data
        elif event.data == _END:
            self.done = True
        else:
            yield self._decoded(self._enclosed(event) if self._text else event.data)

    def _enclosed(self, event: ServerEvent) -> bytes:
        """The event as the object that the document describes, its data as JSON where it is JSON of an object or list."""
        import msgspec

        data: Any = event.data
        if data[:1] in ("{", "["):
            try:
                data = msgspec.Raw(msgspec.json.encode(msgspec.json.decode(data)))
            except msgspec.DecodeError:
                data = event.data
        fields: dict[str, Any] = {"event": event.event, "data": data}
        if event.id:
            fields["id"] = event.id
        if event.retry is not None:
            fields["retry"] = event.retry
        return msgspec.json.encode(fields)

    def _decoded(self, text: str | bytes) -> Any:
        from .codec import Mismatch

        content = text.encode() if isinstance(text, str) else text
        assert self._decoder is not None
        operation = self._call.operation.id
        report = self._reader.drift.reporter(operation)
        try:
            return self._decoder.decode(
                content, strict=self._reader.strict, report=report
            )
        except Mismatch as mismatch:
            raise DecodeError(
                path=mismatch.path,
                expected=mismatch.expected,
                got=mismatch.got,
                operation=operation,
                response=self._info,
                content=content,
            ) from None


def is_stream(content: Content, media_type: str | None) -> bool:
    """Whether a reply is a series of items, and typed as one."""
    kind = content.kind_for(media_type)
    return kind in ("json-lines", "sse") and get_origin(content.type()) is list


def items_of(
    call: Call, reader: Reader, info: ResponseInfo, content: Content, whole: bytes
) -> list[Any]:
    """Every item of a reply that has been read."""
    lines = Lines(info.headers.get("content-type"))
    items = Items(call, reader, info, content)
    return [
        item
        for line in (*lines.feed(whole), *lines.rest())
        for item in items.feed(line)
    ]


def items_for(call: Call, reader: Reader, info: ResponseInfo) -> Items:
    """The decoder of a reply that is being read; TypeError where it is no series of items."""
    media_type = info.headers.get("content-type")
    reply = call.operation.reply(info.status)
    found = reply.select(media_type) if reply is not None else None
    found = found or call.operation.primary(call.version, call.accept)
    if found is None or not is_stream(found, media_type):
        raise TypeError(
            f"{call.operation.id}: the document declares no stream of items for {media_type}"
        )
    return Items(call, reader, info, found)


def _is_envelope(form: Any) -> bool:
    """Whether a type describes the event itself, not what its data is: it has a field `data`, and another of an event's."""
    from .shapes import ModelShape, NullableShape, UnionShape, shape_of

    shapes = [shape_of(form)]
    while shapes:
        shape = shapes.pop()
        if isinstance(shape, NullableShape):
            shapes.append(shape.inner)
        elif isinstance(shape, UnionShape):
            shapes.extend(shape.variants)
        elif isinstance(shape, ModelShape):
            known = shape.fields.keys() | {shape.tag_field}
            if "data" in known and known & {"event", "id", "retry"}:
                return True
    return False

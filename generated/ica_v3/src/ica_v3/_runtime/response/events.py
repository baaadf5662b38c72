"""Streams of items: server-sent events and JSON Lines, each item decoded by itself as it comes."""

from __future__ import annotations

import codecs
import io
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from ..call.unanswered import tell, transport_error
from ..errors import ClientError, DecodeError
from ..http.media_type import as_written, text_encoding
from ..http.messages import TransportFailure
from ..options import Limits
from .content import number
from .nearest_content import expected

if TYPE_CHECKING:
    from ..call.effects import Call
    from ..http.messages import ResponseInfo
    from ..request.operation import MediaContent
    from ..serialization.decoder import Decoder
    from .content import ContentDecoder

Piece = TypeVar("Piece")
Item = TypeVar("Item")


class Lines:
    """Cuts a stream of bytes into lines of text: \\n, \\r\\n and \\r, and characters that fall between two chunks.

    Before a line of more than `most` characters is held as a whole, `over` says so. What came before it stays good.
    """

    __slots__ = ("_decoder", "_held", "_length", "_most", "over")

    def __init__(self, media_type: str | None, most: int | None = None) -> None:
        self._decoder = _decoder(text_encoding(media_type))
        self._held: list[str] = []
        self._length = 0
        self._most = most
        self.over: TransportFailure | None = None

    def feed(self, chunk: bytes) -> Iterator[str]:
        """The lines that this chunk completes."""
        return iter(self._completed(chunk))

    def _completed(self, chunk: bytes) -> list[str]:
        text = self._text(chunk)
        if "\n" not in text:
            self._hold(text)
            return []
        lines = text.split("\n")
        rest = lines.pop()
        if self._held:
            lines[0] = "".join(self._held) + lines[0]
        self._held.clear()
        self._length = 0
        most = self._most
        if most is not None and max(map(len, lines)) > most:
            self.over = too_long(most)
            return lines[: [len(line) > most for line in lines].index(True)]
        self._hold(rest)
        return lines

    def _text(self, chunk: bytes, *, final: bool = False) -> str:
        try:
            return self._decoder.decode(chunk, final)
        except ValueError:
            # UTF-16 without the mark that it begins with is an error even where errors are to be replaced
            self._decoder = _decoder("utf-8")
            return self._decoder.decode(chunk, final)

    def _hold(self, text: str) -> None:
        self._held.append(text)
        self._length += len(text)
        if self._most is not None and self._length > self._most:
            self.over = too_long(self._most)

    def rest(self) -> list[str]:
        text = "".join(self._held) + self._text(b"", final=True)
        lines = text.split("\n")
        if not lines[-1]:
            lines.pop()
        return lines


def _decoder(encoding: str) -> io.IncrementalNewlineDecoder:
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    return io.IncrementalNewlineDecoder(decoder, translate=True)


async def fed(
    feed: Callable[[Piece], Iterator[Item]], pieces: AsyncIterator[Piece]
) -> Iterator[Item] | None:
    """What comes of the next piece; None after the last. No frame holds a piece while another is waited for."""
    try:
        return feed(await anext(pieces))
    except StopAsyncIteration:
        return None


def too_long(most: int) -> TransportFailure:
    message = f"a line or an event has more than {most} characters (Limits.line)"
    return TransportFailure("limit", message, sent=True)


_USUAL = Limits()
END = "[DONE]"  # what many services send last, in place of an item


@dataclass(frozen=True, slots=True)
class ServerEvent:
    """One server-sent event, as it came."""

    data: str
    event: str = "message"
    id: str = ""
    retry: int | None = None


class EventLines:
    """Puts events together from their lines (the event stream format of the HTML standard).

    `last_id` is the id to resume behind, `retry` what the server asked to wait before that, in milliseconds. `inside`
    says whether something came that no empty line has ended; `seen` whether any event has come.
    """

    __slots__ = (
        "_begun",
        "_behind",
        "_data",
        "_event",
        "_id",
        "_length",
        "_limits",
        "_named",
        "first_id",
        "inside",
        "last_id",
        "restarted",
        "retry",
        "seen",
    )

    def __init__(self, limits: Limits = _USUAL) -> None:
        self._limits = limits
        self._begun = False
        self._data: list[str] = []
        self._length = 0
        self._event = ""
        self._id = ""
        self._named = False  # whether the event at hand has an id of its own
        self._behind: tuple[str, str] | None = None
        self.inside = False
        self.seen = False
        self.first_id = ""
        self.last_id = ""
        self.retry: int | None = None
        self.restarted = False

    def resume(self, first: str, last: str) -> None:
        """Go on behind the event `last` of a stream that began with `first`; `restarted` tells where it does not."""
        self._behind = (first, last)
        self._id = self.last_id = last

    @property
    def at_end(self) -> bool:
        """Whether the last word is what stands for the end, be it without an empty line."""
        return self._data == [END]

    def feed(self, line: str) -> ServerEvent | None:
        """The event that this line ends, if it does. What no empty line ends is no event."""
        if not self._begun:
            self._begun = True
            line = line.removeprefix("\ufeff")
        if not line:
            return self._event_of()
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        self.inside = self.inside or bool(name)
        if name == "data":
            self._data.append(value)
            self._length += len(value) + 1
            most = self._limits.line
            if most is not None and self._length > most:
                raise too_long(most)
        elif name == "event":
            self._event = value
        elif name == "id" and "\0" not in value:
            self._id = value
            self._named = True
        elif name == "retry":
            waited = number(value, self._limits)
            self.retry = self.retry if waited is None else waited
        return None

    def completed(self, line: str) -> Iterator[ServerEvent]:
        event = self.feed(line)
        return iter(() if event is None else (event,))

    def _event_of(self) -> ServerEvent | None:
        data, event, named = self._data, self._event, self._named
        self._data, self._event, self._length = [], "", 0
        self._named = self.inside = False
        if data and named and self._is_doubled():
            return None
        # also where nothing but an id came: only what is whole counts as seen
        self.last_id = self._id
        if named:
            self.first_id = self.first_id or self._id
        if not data:
            return None
        self.seen = True
        return ServerEvent("\n".join(data), event or "message", self._id, self.retry)

    def _is_doubled(self) -> bool:
        """Whether the first event of a resumed stream came before: as the last one, or as the first of all."""
        behind, self._behind = self._behind, None
        if behind is None or self._id not in behind:
            return False
        self.restarted = self._id != behind[1]
        return True


class ItemDecoder:
    """Decodes the items of one kind of reply; kept by its content, for it learns."""

    __slots__ = ("_counted", "_decoder", "_has_text", "_names", "_whole", "is_sse")

    def __init__(self, whole: MediaContent) -> None:
        (item,) = get_args(whole.type()) or (Any,)
        self._whole = whole
        self.is_sse = whole.kind == "sse"
        self._decoder: Decoder | None = None
        self._names: frozenset[str] = frozenset()
        self._has_text = self._counted = False
        if not self.is_sse or item is not str:
            from ..serialization.decoder import Decoder

            self._decoder = Decoder(lambda: item)
        if self.is_sse:
            self._names, self._has_text, self._counted = _envelope(item)

    def is_item(self, event: ServerEvent) -> bool:
        """Not what only keeps the connection alive: no data, and nothing that the type tells by the event's name."""
        if event.data.strip():
            return True
        return "event" in self._names and event.event != "message"

    def line(
        self, text: str, reader: ContentDecoder, call: Call, info: ResponseInfo
    ) -> Any:
        return self._decoded(text.encode(), reader, call, info)

    def event(
        self, event: ServerEvent, reader: ContentDecoder, call: Call, info: ResponseInfo
    ) -> Any:
        if self._decoder is None:
            return event.data
        content = self._enclosed(event) if self._names else event.data.encode()
        return self._decoded(content, reader, call, info)

    def _enclosed(self, event: ServerEvent) -> bytes:
        """The event as the object that the document describes; its data as JSON, where that is promised and comes."""
        import msgspec

        data: Any = event.data
        if not self._has_text:
            try:
                data = msgspec.Raw(msgspec.json.encode(msgspec.json.decode(data)))
            except msgspec.DecodeError:
                data = event.data
        id: Any = event.id or None
        if self._counted:  # an id is text on the wire, also where the document counts
            counted = number(event.id, _USUAL)
            id = id if counted is None else counted
        whole = {"event": event.event, "id": id, "retry": event.retry}
        fields = {
            name: value
            for name, value in whole.items()
            if name in self._names and value is not None
        }
        return msgspec.json.encode({**fields, "data": data})

    def _decoded(
        self, content: bytes, reader: ContentDecoder, call: Call, info: ResponseInfo
    ) -> Any:
        from ..serialization.decoder import Mismatch
        from ..serialization.type_tree import holds_secrets

        assert self._decoder is not None
        operation = call.operation.id
        report = reader.drift.reporter(operation)
        try:
            return self._decoder.decode(content, strict=reader.strict, report=report)
        except Mismatch as error:
            mismatch = error.path, error.expected, error.got
        # outside of `except`: the frames of what was caught hold the content
        path, expected, got = mismatch
        raise DecodeError(
            path=path,
            expected=expected,
            got=got,
            operation=operation,
            response=info,
            content=content,
            secret=holds_secrets(self._whole.type()),
        )


def _item_decoder(content: MediaContent) -> ItemDecoder:
    made = content.items
    if not isinstance(made, ItemDecoder):
        made = content.items = ItemDecoder(content)
    return made


class Items:
    """The items of one reply, line by line."""

    __slots__ = ("_about", "_decoder", "_response", "done", "events")

    def __init__(
        self,
        call: Call,
        reader: ContentDecoder,
        info: ResponseInfo,
        content: MediaContent,
        response: object = None,
    ) -> None:
        self._about = (reader, call, info)
        self._response = response
        self._decoder = _item_decoder(content)
        self.events = EventLines(call.settings.limits) if self._decoder.is_sse else None
        self.done = False

    def feed(self, line: str) -> Iterator[Any]:
        """The item that this line completes, if it does."""
        call = self._about[1]
        try:
            return iter(self._completed(line))
        except DecodeError as error:
            from .error_replies import masked

            failed: ClientError = masked(call, error.with_traceback(None))
        except TransportFailure as failure:
            attempts = self._about[2].attempts
            failed = transport_error(call, failure, attempts)
        # raised by a frame that does not hold the line
        return self._failing(failed)

    def _completed(self, line: str) -> tuple[Any, ...]:
        if self.done:
            return ()
        if self.events is None:
            text = line.strip("\x1e \t\ufeff")
            return (self._decoder.line(text, *self._about),) if text else ()
        event = self.events.feed(line)
        if event is None:
            self.done = self.events.restarted
        elif event.data == END:
            self.done = True
        elif self._decoder.is_item(event):
            return (self._decoder.event(event, *self._about),)
        return ()

    def _failing(self, error: ClientError) -> Iterator[Any]:
        yield from ()
        tell(self._about[1], self._response, error)
        raise error

    def of(self, lines: Iterator[str]) -> Iterator[Any]:
        """The items of all lines, to the last item."""
        for found in map(self.feed, lines):
            yield from found
            if self.done:
                return

    async def aof(self, lines: AsyncIterator[str]) -> AsyncIterator[Any]:
        """The same, async."""
        while (found := await fed(self.feed, lines)) is not None:
            for item in found:
                yield item
            if self.done:
                return


def items_of(
    call: Call,
    reader: ContentDecoder,
    info: ResponseInfo,
    content: MediaContent,
    whole: bytes,
) -> list[Any]:
    """Every item of a reply that has been read."""
    lines = Lines(info.headers.get("content-type"), call.settings.limits.line)
    items = Items(call, reader, info, content)
    read = [*lines.feed(whole), *lines.rest()]
    if lines.over is not None:
        raise transport_error(call, lines.over, info.attempts) from lines.over
    return [item for line in read for item in items.feed(line)]


def items_for(
    call: Call, reader: ContentDecoder, info: ResponseInfo, response: object
) -> Items:
    """The decoder of a reply that is being read.

    DecodeError where it is no series of items, TypeError where the operation never gives one.
    """
    media_type = info.headers.first("content-type")
    found = expected(reader, call, info)
    if found is not None and found.is_stream(media_type):
        return Items(call, reader, info, found, response)
    for reply in call.operation.replies.values():
        for content in reply.contents:
            if reply.success and content.is_stream(content.media_type):
                # of a declared type, but not of the one that is wanted here
                got = as_written(media_type or "") or "no type"
                raise reader.refusal(
                    call, info, b"", found, "$", content.media_type, got
                )
    raise TypeError(f"{call.operation.id}: the document declares no stream of items")


def _envelope(form: Any) -> tuple[frozenset[str], bool, bool]:
    """Which fields of an event a type describes (none: it describes the data).

    Then whether `data` is plain text, and whether `id` is a number.
    """
    from ..serialization.type_tree import (
        LeafShape,
        ModelShape,
        NullableShape,
        UnionShape,
        shape_of,
    )

    def kinds(shape: Any) -> frozenset[str]:
        bare = shape.inner if isinstance(shape, NullableShape) else shape
        return bare.kinds if isinstance(bare, LeafShape) else frozenset()

    shapes = [shape_of(form)]
    names: set[str] = set()
    texts: list[bool] = []
    counted: list[bool] = []
    while shapes:
        shape = shapes.pop()
        if isinstance(shape, NullableShape):
            shapes.append(shape.inner)
        elif isinstance(shape, UnionShape):
            shapes.extend(shape.variants)
        elif isinstance(shape, ModelShape) and "data" in shape.fields:
            names.update(shape.fields)
            if shape.tag_field is not None:
                names.add(shape.tag_field)
            texts.append("string" in kinds(shape.fields["data"].shape))
            if "id" in shape.fields:
                found = kinds(shape.fields["id"].shape)
                counted.append("integer" in found and "string" not in found)
    known = names & {"event", "id", "retry"}
    return frozenset(known), all(texts), bool(counted) and all(counted)

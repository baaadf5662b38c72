"""Server-sent events and JSON Lines as typed iterators."""

import pathlib
from typing import Any, ClassVar, Literal

import pytest
from call_kit import Flavour, Reply, Thing

from runtime.errors import DecodeError, TransportError
from runtime.http.messages import TransportFailure
from runtime.request.operation import Operation
from runtime.response.events import EventLines, ServerEvent
from runtime.serialization.model import Model

LINES, SSE = "application/x-ndjson", "text/event-stream"


class Progress(Model):
    event: str
    data: Thing
    id: str | None = None


class Note(Model):
    event: str
    data: str


class Added(Model, tag_field="event", tag="added"):
    event: ClassVar[Literal["added"]] = "added"
    data: Thing


class Removed(Model, tag_field="event", tag="removed"):
    event: ClassVar[Literal["removed"]] = "removed"
    data: Thing


def operation(media_type: str, form: Any) -> Operation[Any]:
    return Operation(id="watch", method="GET", path="/w", replies={"200": {media_type: lambda: form}})


def streamed(flavour: Flavour, client: Any, asked: Operation[Any], use: Any) -> Any:
    def used(reply: Any) -> Any:
        result = use(reply)
        return result if flavour.is_async else list(result)

    return flavour.within(client.streamed(asked), used)


def whole(body: bytes) -> Reply:
    return Reply(200, body, SSE, Content_Length=str(len(body)))


def read(flavour: Flavour, stream: Any) -> list[Any]:
    """All items of a stream, or of a list."""
    return stream if isinstance(stream, list) else flavour.all(stream)


@pytest.mark.parametrize(
    ("media_type", "body", "form", "expected"),
    [
        (LINES, b'{"id":"1"}\n\n {"id":"2","size":3} \r\n{"id":"3"}', list[Thing],
         [("1", None), ("2", 3), ("3", None)]),
        ("application/json-seq", b'\x1e{"id":"1"}\n\x1e{"id":"2"}\n', list[Thing], [("1", None), ("2", None)]),
        (SSE, b'data: {"id":"1"}\n\n: ping\n\ndata:{"id":\ndata:"2"}\r\n\r\ndata: [DONE]\n\ndata: {}\n\n', list[Thing],
         [("1", None), ("2", None)]),
    ],
)  # fmt: skip
def test_items(flavour: Flavour, media_type: str, body: bytes, form: Any, expected: list[Any]) -> None:
    asked = operation(media_type, form)
    client, _ = flavour.client(*[Reply(200, body, media_type, Content_Length=str(len(body))) for _ in range(3)])
    items = streamed(flavour, client, asked, lambda reply: reply.iter_items())
    assert [(item.id, item.size) for item in items] == expected
    assert all(isinstance(item, Thing) for item in items)
    # a plain call gives lines as a list, and events as they come
    assert read(flavour, flavour.call(client, asked)) == items
    assert flavour.run(client.raw(asked)).parse() == items
    assert str(client.drift) == "no differences met"


def test_events_as_they_came(flavour: Flavour) -> None:
    body = b"\xef\xbb\xbfevent: a\nid: 7\nretry: 30\ndata: x\ndata:  y\n\ndata\n\n"
    body += b"event: lost\n\nid: 8\ndata: z\n\ndata: cut"
    client, _ = flavour.client(whole(body), whole(body))
    events = streamed(flavour, client, operation(SSE, list[str]), lambda reply: reply.iter_events())
    assert events == [
        ServerEvent("x\n y", "a", "7", 30),
        ServerEvent("", "message", "7", 30),
        ServerEvent("z", "message", "8", 30),
    ]
    # an event without data is no item
    assert read(flavour, flavour.call(client, operation(SSE, list[str]))) == ["x\n y", "z"]


def test_an_id_that_is_none() -> None:
    lines = EventLines()
    found = [lines.feed(line) for line in ("id: a\0b", "retry: soon", "unknown: x", "data: 1", "")]
    assert found[-1] == ServerEvent("1")


class Counted(Model):
    data: Thing
    id: int | None = None


def test_ids_that_are_numbers_in_the_document(flavour: Flavour) -> None:
    """As huma describes each of its streams; on the wire an id is text."""
    body = b'id: 0\ndata: {"id":"a"}\n\nid: 17\ndata: {"id":"b"}\n\nid: x\ndata: {"id":"c"}\n\n'
    client, _ = flavour.client(whole(body))
    found = read(flavour, flavour.call(client, operation(SSE, list[Counted])))
    assert [item.id for item in found] == [0, 17, "x"]
    assert [entry.path for entry in client.drift] == ["$.id"]


def test_types_that_describe_the_whole_event(flavour: Flavour) -> None:
    body = b'event: step\nid: 1\nretry: 9\ndata: {"id":"a"}\n\n'
    client, _ = flavour.client(*[whole(body) for _ in range(3)])
    (progress,) = read(flavour, flavour.call(client, operation(SSE, list[Progress])))
    assert (progress.event, progress.id, progress.data.id) == ("step", "1", "a")
    (note,) = read(flavour, flavour.call(client, operation(SSE, list[Note])))
    assert (note.event, note.data) == ("step", '{"id":"a"}')  # text, as the document says
    two = b'event: added\ndata: {"id":"a"}\n\nevent: removed\ndata: {"id":"b"}\n\n'
    client, _ = flavour.client(whole(two))
    added, removed = read(flavour, flavour.call(client, operation(SSE, list[Added | Removed])))
    assert isinstance(added, Added)
    assert isinstance(removed, Removed)
    assert str(client.drift) == "no differences met"


def test_items_are_tolerant_and_report_once(flavour: Flavour) -> None:
    body = b'{"id":"1","new":1}\n{"id":"2","new":2}\n{"id":3}\n'
    client, _ = flavour.client(Reply(200, body, LINES), Reply(200, body, LINES))
    asked = operation(LINES, list[Thing])
    for _ in range(2):
        items = streamed(flavour, client, asked, lambda reply: reply.iter_items())
        assert [item.extra_fields for item in items] == [{"new": 1}, {"new": 2}, {}]
        assert items[2].id == 3
    assert [(drift.operation, drift.path, drift.kind) for drift in client.drift] == [
        ("watch", "$.new", "unknown-field"),
        ("watch", "$.id", "type"),
    ]
    client, _ = flavour.client(Reply(200, body, LINES), strict=True)
    with pytest.raises(DecodeError) as caught:
        streamed(flavour, client, asked, lambda reply: reply.iter_items())
    assert (caught.value.path, caught.value.content) == ("$.new", b'{"id":"1","new":1}')


def test_a_line_that_is_no_json(flavour: Flavour) -> None:
    client, _ = flavour.client(Reply(200, b'{"id":"1"}\nnope\n', LINES))
    with pytest.raises(DecodeError, match="watch"):
        flavour.call(client, operation(LINES, list[Thing]))


def test_a_stream_that_breaks_gives_what_came(flavour: Flavour) -> None:
    reply = Reply(200, b'{"id":"1"}\n{"id":"2', LINES).failing(TransportFailure("read", "cut", sent=True))
    client, _ = flavour.client(reply)
    got: list[str] = []
    asked = operation(LINES, list[Thing])

    async def later(opened: Any) -> None:
        async for item in opened.iter_items():
            got.append(item.id)

    def now(opened: Any) -> None:
        got.extend(item.id for item in opened.iter_items())

    with pytest.raises(TransportError):
        flavour.within(client.streamed(asked), later if flavour.is_async else now)
    assert reply.closed


def test_an_early_exit_closes(flavour: Flavour) -> None:
    reply = Reply(200, b'data: {"id":"1"}\n\n' * 3, SSE)
    client, _ = flavour.client(reply)

    async def first(opened: Any) -> Any:
        async for item in opened.iter_items():
            return item
        return None

    def use(opened: Any) -> Any:
        return first(opened) if flavour.is_async else next(opened.iter_items())

    assert flavour.within(client.streamed(operation(SSE, list[Thing])), use).id == "1"
    assert reply.closed


def test_what_is_no_stream_has_no_items(flavour: Flavour) -> None:
    client, _ = flavour.client(Reply(200, [], "application/json"))
    with pytest.raises(TypeError, match="no stream of items"):
        streamed(flavour, client, operation("application/json", list[Thing]), lambda reply: reply.iter_items())


def test_importing_the_client_does_not_load_events() -> None:
    import subprocess
    import sys

    code = "import sys, runtime.call.client; assert 'runtime.response.events' not in sys.modules"
    root = pathlib.Path(__file__).parents[2] / "templates"
    assert subprocess.run([sys.executable, "-c", code], cwd=root).returncode == 0

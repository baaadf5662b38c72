"""Event streams: closed by their callers, and gone on with behind the last event where they break."""

from __future__ import annotations

import pickle
import random
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from call_kit import AsyncKitClient, Flavour, KitClient, Reply, Thing

from runtime.errors import DecodeError, NotFoundError, RequestTimeoutError, TransportError
from runtime.http.messages import TransportFailure
from runtime.request.operation import Operation
from runtime.transports.httpx2 import AsyncHTTPX2Transport, HTTPX2Transport
from runtime.transports.pyreqwest import AsyncPyreqwestTransport, PyreqwestTransport

SSE = "text/event-stream"
WATCH: Any = Operation(id="watch", method="GET", path="/w", replies={"200": {SSE: lambda: list[Thing]}})
TEXTS: Any = Operation(id="texts", method="GET", path="/t", replies={"200": {SSE: lambda: list[str]}})
ASK: Any = Operation(id="ask", method="POST", path="/a", replies={"200": {SSE: lambda: list[Thing]}})
EITHER: Any = Operation(
    id="either", method="GET", path="/e", replies={"200": {"application/json": lambda: Thing, SSE: lambda: list[Thing]}}
)
CUT = TransportFailure("read", "cut", sent=True)


def events(*numbers: int, ids: bool = True) -> bytes:
    return b"".join((b"id: %d\n" % each if ids else b"") + b'data: {"id": "%d"}\n\n' % each for each in numbers)


def told(body: bytes, **headers: str) -> Reply:
    """A reply that says how long it is."""
    return Reply(200, body, SSE, Content_Length=str(len(body)), **headers)


def taken(flavour: Flavour, stream: Any) -> tuple[list[str], Exception | None]:
    """The ids of what a stream gives, and what ended it."""
    found: list[str] = []

    async def gathered() -> None:
        async for item in stream:
            found.append(item.id)

    try:
        if flavour.is_async:
            flavour.run(gathered())
        else:
            found.extend(item.id for item in stream)
    except (TransportError, DecodeError, NotFoundError) as error:
        return found, error
    return found, None


def resumed(script: Any) -> list[str | None]:
    return [request.header("Last-Event-ID") for request in script.sent]


def test_it_goes_on_behind_the_last_event(flavour: Flavour) -> None:
    client, script = flavour.client(
        Reply(200, events(1, 2) + b'id: 3\ndata: {"id": "3', SSE).failing(CUT),
        Reply(200, b"", SSE).failing(CUT),
        told(events(3, 4)),
        retries=0,
    )
    stream = flavour.call(client, WATCH)
    assert taken(flavour, stream) == (["1", "2", "3", "4"], None)
    assert resumed(script) == [None, "2", "2"]
    assert stream.last_event_id == "4"
    assert stream.info.status == 200


@pytest.mark.parametrize(
    ("reply", "operation", "options"),
    [
        (Reply(200, events(1, ids=False), SSE).failing(CUT), WATCH, {}),
        (Reply(200, events(1), SSE).failing(CUT), WATCH, {"reconnects": 0}),
        (Reply(200, events(1), SSE).failing(CUT), ASK, {}),
        (Reply(200, events(1), SSE).failing(TransportFailure("decode", "cut", sent=True)), WATCH, {}),
        (Reply(200, events(1, ids=False) + b"data: {", SSE), WATCH, {}),
    ],
    ids=["without ids", "turned off", "not to be repeated", "a broken coding", "cut inside an event"],
)
def test_where_it_cannot_go_on_it_says_so(flavour: Flavour, reply: Any, operation: Any, options: Any) -> None:
    client, script = flavour.client(reply)
    found, error = taken(flavour, flavour.call(client, operation, options=options))
    assert found == ["1"]
    assert isinstance(error, TransportError)
    assert len(script.sent) == 1


def test_it_gives_up_where_nothing_more_comes(flavour: Flavour) -> None:
    broken = [Reply(200, b": hello\nretry: 1\n\n", SSE).failing(CUT) for _ in range(3)]
    client, script = flavour.client(Reply(200, events(1), SSE).failing(CUT), *broken, retries=0, hooks=None)
    found, error = taken(flavour, flavour.call(client, WATCH, options={"reconnects": 3}))
    assert found == ["1"]
    assert isinstance(error, TransportError)
    assert resumed(script) == [None, "1", "1", "1"]


def test_a_server_that_cannot_be_reached_is_asked_again(flavour: Flavour) -> None:
    down = TransportFailure("connect", "refused", sent=False)
    client, script = flavour.client(
        Reply(200, b"retry: 1\n" + events(1), SSE).failing(CUT), down, told(events(2)), retries=0
    )
    assert taken(flavour, flavour.call(client, WATCH)) == (["1", "2"], None)
    assert resumed(script) == [None, "1", "1"]


@pytest.mark.parametrize(
    ("ended", "requests"),
    [
        (told(events(1, 2)), 1),
        (Reply(200, events(1, 2), SSE, Transfer_Encoding="chunked"), 1),
        (Reply(200, events(1, 2) + b"data: [DONE]\n\n", SSE), 1),
        (Reply(200, events(1, 2) + b"data: [DONE]", SSE), 1),
        (Reply(200, events(1, 2, ids=False), SSE), 1),
        (Reply(200, events(1, 2), SSE), 2),
    ],
    ids=["a length", "chunks", "[DONE]", "[DONE] without a line", "no ids", "whatever ends with its connection"],
)
@pytest.mark.parametrize("last", [Reply(204), told(b""), Reply(200, b"", SSE)], ids=["204", "empty", "nothing told"])
def test_where_it_ends(flavour: Flavour, ended: Any, requests: int, last: Any) -> None:
    client, script = flavour.client(ended, last)
    assert taken(flavour, flavour.call(client, WATCH)) == (["1", "2"], None)
    assert len(script.sent) == requests


def test_a_server_that_begins_anew_doubles_nothing(flavour: Flavour) -> None:
    client, _ = flavour.client(Reply(200, events(1, 2, 3), SSE), Reply(200, events(1, 2, 3), SSE))
    assert taken(flavour, flavour.call(client, WATCH)) == (["1", "2", "3"], None)
    client, _ = flavour.client(Reply(200, events(1, 2), SSE).failing(CUT), told(events(1, 2, 3)))
    found, error = taken(flavour, flavour.call(client, WATCH))
    assert found == ["1", "2"]
    assert isinstance(error, TransportError)
    # the last one once more, and then the next
    client, _ = flavour.client(Reply(200, events(1, 2), SSE).failing(CUT), told(events(2, 3)))
    assert taken(flavour, flavour.call(client, WATCH)) == (["1", "2", "3"], None)


def test_what_it_is_answered_with_when_it_goes_on(flavour: Flavour) -> None:
    client, _ = flavour.client(Reply(200, events(1), SSE).failing(CUT), Reply(200, b"<html>", "text/html"))
    found, error = taken(flavour, flavour.call(client, WATCH))
    assert (found, type(error)) == (["1"], DecodeError)
    client, _ = flavour.client(Reply(200, events(1), SSE).failing(CUT), Reply(404, {}))
    found, error = taken(flavour, flavour.call(client, WATCH))
    assert (found, type(error)) == (["1"], NotFoundError)


def test_keep_alives_are_no_items(flavour: Flavour) -> None:
    body = b"data\n\ndata:\n\ndata:  \n\n: hi\n\nevent: ping\ndata:\n\nid: 7\n\nretry: 5\n\ndata: x\n\n:\n\n"
    client, _ = flavour.client(told(body), told(body))
    stream = flavour.call(client, TEXTS)
    assert flavour.all(stream) == ["x"]
    assert stream.last_event_id == "7"
    found = flavour.within(
        client.streamed(TEXTS), lambda opened: opened.iter_items() if flavour.is_async else list(opened.iter_items())
    )
    assert found == ["x"]


@pytest.mark.parametrize("id", ["zwölf", "名", "a b", "\x01", "x\ud800".encode("utf-8", "replace").decode()])
def test_ids_of_any_text(flavour: Flavour, id: str) -> None:
    body = f'id: {id}\ndata: {{"id": "1"}}\n\n'.encode()
    client, script = flavour.client(Reply(200, body, SSE).failing(CUT), told(events(2)))
    found, error = taken(flavour, flavour.call(client, WATCH))
    if id == "\x01":  # no header can hold it
        assert (found, type(error)) == (["1"], TransportError)
    else:
        assert (found, error) == (["1", "2"], None)
        assert script.sent[1].header("Last-Event-ID").encode("latin-1").decode() == id


def test_it_can_be_closed(flavour: Flavour) -> None:
    reply = told(events(*range(100)))
    client, _ = flavour.client(reply)
    stream = flavour.call(client, WATCH)
    assert [item.id for item in flavour.some(stream, 2)] == ["0", "1"]
    flavour.run(stream.close())
    assert reply.closed
    assert flavour.all(stream) == []
    reply = told(events(1))
    client, _ = flavour.client(reply)
    flavour.within(flavour.call(client, WATCH), lambda opened: None)
    assert reply.closed
    with pytest.raises(TypeError, match="pickle the method"):
        pickle.dumps(stream)


def test_one_type_of_two(flavour: Flavour) -> None:
    client, script = flavour.client(
        Reply(200, {"id": "j"}), told(events(1)), told(events(1)), Reply(200, b"<html>", "text/html")
    )
    assert flavour.call(client, EITHER) == Thing(id="j")
    assert taken(flavour, flavour.call(client, EITHER, accept=SSE)) == (["1"], None)
    assert script.sent[1].header("Accept") == SSE
    assert taken(flavour, flavour.call(client, EITHER)) == (["1"], None)
    with pytest.raises(DecodeError):
        flavour.call(client, EITHER)


def test_items_of_the_other_type_of_two(flavour: Flavour) -> None:
    """What the server chooses is no mistake of the caller's."""
    client, _ = flavour.client(Reply(200, {"id": "j"}))
    with pytest.raises(DecodeError, match=r"expected text/event-stream, got application/json"):
        flavour.within(
            client.streamed(EITHER),
            lambda opened: opened.iter_items() if flavour.is_async else list(opened.iter_items()),
        )


# ---- on the wire ----


class Feed:
    """Sends events 0 to `last` behind the id that it is asked for, and cuts the connection after so many bytes."""

    def __init__(self, last: int, cuts: list[int], chunked: bool) -> None:
        self.last, self.cuts, self.chunked = last, cuts, chunked
        self.connections = 0
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    def run(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection:
                try:
                    self._answer(connection)
                except OSError:
                    continue

    def _answer(self, connection: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head:
            piece = connection.recv(65536)
            if not piece:
                return
            head += piece
        self.connections += 1
        after = -1
        for line in head.split(b"\r\n"):
            name, _, value = line.partition(b":")
            if name.lower() == b"last-event-id":
                after = int(value)
        if after >= self.last:
            connection.sendall(b"HTTP/1.1 204 No Content\r\n\r\n")
            return
        body = b"retry: 0\n\n" + b"".join(
            b'id: %d\r\nevent: x\r\n: hi\r\ndata: {"id":\r\ndata:  "%d", "size": 3}\r\n\r\n' % (each, each)
            for each in range(after + 1, self.last + 1)
        )
        cut = self.cuts.pop() if self.cuts else len(body)
        framing = b"Transfer-Encoding: chunked" if self.chunked else b"Connection: close"
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n" + framing + b"\r\n\r\n")
        if not self.chunked:
            connection.sendall(body[:cut])
            return
        part = body[:cut]
        for start in range(0, len(part), 5000):
            piece = part[start : start + 5000]
            connection.sendall(b"%x\r\n%b\r\n" % (len(piece), piece))
        if cut >= len(body):
            connection.sendall(b"0\r\n\r\n")

    def close(self) -> None:
        self._socket.close()


@contextmanager
def feed(last: int, cuts: list[int], chunked: bool) -> Iterator[Feed]:
    server = Feed(last, cuts, chunked)
    threading.Thread(target=server.run, daemon=True).start()
    try:
        yield server
    finally:
        server.close()


@pytest.mark.parametrize("chunked", [True, False], ids=["chunked", "to the end of the connection"])
@pytest.mark.parametrize(
    "made",
    [(HTTPX2Transport, AsyncHTTPX2Transport), (PyreqwestTransport, AsyncPyreqwestTransport)],
    ids=["httpx2", "pyreqwest"],
)
def test_a_stream_cut_200_times_loses_and_doubles_nothing(
    flavour: Flavour, chunked: bool, made: tuple[Callable[..., Any], Callable[..., Any]]
) -> None:
    dice = random.Random(5)
    # each connection brings 50 events more or less, and breaks off at any byte
    cuts = [dice.randrange(0, 7000) for _ in range(200)]
    with feed(9_999, cuts, chunked) as server:
        maker: Any = AsyncKitClient if flavour.is_async else KitClient
        client = maker(base_url=server.url, transport=made[flavour.is_async](), retries=0)
        found, error = taken(flavour, flavour.call(client, WATCH, options={"reconnects": 20}))
        flavour.run(client.close())
        assert error is None
        assert found == [str(each) for each in range(10_000)]
        assert server.connections >= 200


# ---- deadlines ----


PIECES = 100  # sent by a server that drips, one each 0.05 s: ten times as long as the deadlines here


@contextmanager
def dripping(piece: bytes, head: bytes) -> Iterator[tuple[str, list[bytes]]]:
    """A server that sends a piece again and again, and the list of those it has sent."""
    sent: list[bytes] = []
    listening = socket.create_server(("127.0.0.1", 0))

    def speak(connection: socket.socket) -> None:
        with connection:
            connection.recv(65536)
            try:
                connection.sendall(head)
                for _ in range(PIECES):
                    connection.sendall(piece)
                    sent.append(piece)
                    time.sleep(0.05)
            except OSError:
                return

    def serve() -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            threading.Thread(target=speak, args=(connection,), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}", sent
    finally:
        listening.close()


TRANSPORTS = pytest.mark.parametrize(
    "made",
    [(HTTPX2Transport, AsyncHTTPX2Transport), (PyreqwestTransport, AsyncPyreqwestTransport)],
    ids=["httpx2", "pyreqwest"],
)
BYTES: Any = Operation(
    id="bytes", method="GET", path="/b", replies={"200": {"application/octet-stream": lambda: bytes}}
)


@TRANSPORTS
def test_a_deadline_is_for_all_of_a_stream(flavour: Flavour, made: Any) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
    with dripping(events(1), head) as (url, sent):
        maker: Any = AsyncKitClient if flavour.is_async else KitClient
        client = maker(base_url=url, transport=made[flavour.is_async](), retries=0, deadline=0.4)
        found, error = taken(flavour, flavour.call(client, WATCH))
        flavour.run(client.close())
        assert 3 <= len(found) <= len(sent) < PIECES  # the server had more to send
        assert isinstance(error, RequestTimeoutError)
        assert (error.kind, error.attempts) == ("deadline", 1)


@TRANSPORTS
@pytest.mark.parametrize("how", ["read", "pieces", "pieces of one size", "save"])
def test_a_deadline_is_for_all_of_a_download(flavour: Flavour, made: Any, how: str, tmp_path: Any) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: 900\r\n\r\n"
    uses: dict[str, Callable[[Any], Any]] = {
        "read": lambda opened: opened.read(),
        "pieces": lambda opened: opened.iter_bytes() if flavour.is_async else list(opened.iter_bytes()),
        "pieces of one size": lambda opened: (
            opened.iter_bytes(800) if flavour.is_async else list(opened.iter_bytes(800))
        ),
        "save": lambda opened: opened.save(tmp_path),
    }
    with dripping(b"x", head) as (url, sent):
        maker: Any = AsyncKitClient if flavour.is_async else KitClient
        client = maker(base_url=url, transport=made[flavour.is_async](), retries=0, deadline=0.4)
        with pytest.raises(RequestTimeoutError) as caught:
            flavour.within(client.streamed(BYTES), uses[how])
        flavour.run(client.close())
        assert caught.value.kind == "deadline"
        assert len(sent) < PIECES  # the server had more to send
        assert list(tmp_path.iterdir()) == []


def test_a_pause_beyond_the_deadline_is_not_begun(flavour: Flavour, waits: list[float]) -> None:
    broken = Reply(200, b"retry: 60000\n\n" + events(1), SSE).failing(CUT)
    client, script = flavour.client(broken, deadline=5.0)
    found, error = taken(flavour, flavour.call(client, WATCH))
    assert (found, getattr(error, "kind", None), len(script.sent)) == (["1"], "read", 1)
    assert waits == []


def test_no_deadline_is_no_deadline(flavour: Flavour) -> None:
    client, _ = flavour.client(told(events(1, 2)), deadline=0.0001)
    assert taken(flavour, flavour.call(client, WATCH, options={"deadline": None})) == (["1", "2"], None)

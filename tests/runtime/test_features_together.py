"""Where two features meet: middleware, streams, paging, retries, limits, masking, spans and copies, in both clients."""

from __future__ import annotations

import copy
import logging
import pickle
import traceback
from collections.abc import Iterator
from typing import Any

import pytest
from call_kit import CREATE, CURSOR, GET, SERVICE, AsyncKitClient, Flavour, KitClient, Thing, paged
from loopback import Loopback, Received, Reply
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import StatusCode, get_current_span

from runtime.errors import ApiError, DecodeError, TransportError
from runtime.observability.tracing import Tracing
from runtime.options import Limits
from runtime.request.operation import Operation
from runtime.service import Server

SSE = "text/event-stream"
WATCH: Any = Operation(id="watch", method="GET", path="/w", replies={"200": {SSE: lambda: list[Thing]}})
CANARY = "cAnArY-of-the-seams-7"
SIGNED: list[tuple[str, str, int, str | None]] = []  # by `sign`, which travels in pickles and so has a name


def sign(request: Any, call_next: Any) -> Any:
    SIGNED.append(
        (request.operation, request.url.partition("?")[2], request.attempt, request.headers.get("Last-Event-ID"))
    )
    request.headers["X-Signature"] = f"of {len(SIGNED)}"
    return call_next(request)


@pytest.fixture(autouse=True)
def nothing_signed() -> None:
    SIGNED.clear()


@pytest.fixture
def client(flavour: Flavour, server: Loopback, over: dict[str, Any]) -> Iterator[Any]:
    """Makes clients on the server, with a key."""
    made: list[Any] = []

    def maker(**rest: Any) -> Any:
        kind: Any = AsyncKitClient if flavour.is_async else KitClient
        rest.setdefault("secrets", {"Key": CANARY})
        service = SERVICE.__replace__(servers=(Server(server.url),))
        made.append(kind(service=service, **{**over, **rest}))
        return made[-1]

    yield maker
    for each in made:
        flavour.run(each.close())


class Spans:
    def __init__(self, provider: TracerProvider | None = None) -> None:
        self._exporter = InMemorySpanExporter()
        provider = provider or TracerProvider()
        provider.add_span_processor(SimpleSpanProcessor(self._exporter))
        self.tracing = Tracing(provider)

    @property
    def ended(self) -> list[ReadableSpan]:
        return list(self._exporter.get_finished_spans())

    def told(self) -> list[tuple[str, Any, Any]]:
        """Of each span that has ended: its name, the status of the reply, and what went wrong."""
        attributes = [(span.name, dict(span.attributes or {})) for span in self.ended]
        return [(name, had.get("http.response.status_code"), had.get("error.type")) for name, had in attributes]


def events(*numbers: int, cut: bool = False) -> Reply:
    """Events with ids; cut off where the server promised more."""
    body = b"retry: 0\n\n" + b"".join(b'id: %d\ndata: {"id": "%d"}\n\n' % (each, each) for each in numbers)
    if not cut:
        return Reply(200, body, {"Content-Type": SSE})
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: %d\r\n\r\n" % (len(body) + 50)
    return Reply(raw=head + body)


def ids(flavour: Flavour, items: Any) -> list[str]:
    return [item.id for item in flavour.all(items)]


def page(*numbers: int, next: str | None = None) -> Reply:
    return Reply.json({"items": [{"id": str(each)} for each in numbers], "nextToken": next})


# ---- middleware and streams ----


def test_a_stream_that_is_taken_up_again_is_signed_again(flavour: Flavour, server: Loopback, client: Any) -> None:
    server.script(events(1, 2, cut=True), Reply(503), events(3))
    stream = flavour.call(client(middleware=[sign], retries=2), WATCH)
    assert ids(flavour, stream) == ["1", "2", "3"]
    # the reply that takes it up is a call of its own, with retries of its own
    assert [(attempt, last) for _, _, attempt, last in SIGNED] == [(1, None), (1, "2"), (2, "2")]
    assert [each.header("X-Signature") for each in server.received] == ["of 1", "of 2", "of 3"]
    assert [each.header("Last-Event-ID") for each in server.received] == [None, "2", "2"]


def test_what_a_middleware_raises_ends_a_stream_and_gives_its_connection_back(
    flavour: Flavour, server: Loopback, client: Any
) -> None:
    def refuse(request: Any, call_next: Any) -> Any:
        if request.headers.get("Last-Event-ID"):
            raise LookupError("no second time")
        return call_next(request)

    server.script(events(1, cut=True), events(2))
    made = client(middleware=[refuse])
    stream = flavour.call(made, WATCH)
    assert [item.id for item in flavour.some(stream, 1)] == ["1"]
    with pytest.raises(LookupError, match="no second time"):
        flavour.all(stream)
    assert flavour.all(stream) == []
    assert len(server.received) == 1
    flavour.run(made.close())
    assert server.wait_closed() == 0


def test_limits_hold_for_what_is_streamed_below_a_middleware(flavour: Flavour, server: Loopback, client: Any) -> None:
    contents: list[Any] = []

    def look(request: Any, call_next: Any) -> Any:
        answer = call_next(request)
        if flavour.is_async:
            return looked(answer)
        contents.append(answer.content)
        return answer

    async def looked(answer: Any) -> Any:
        found = await answer
        contents.append(found.content)
        return found

    made = client(middleware=[look], limits=Limits(line=100, reply=200))
    pieces = [b'id: 1\ndata: {"id": "1"}\n\n', b'id: 2\ndata: {"id": "' + b"x" * 200 + b'"}\n\n']
    server.script(Reply(headers={"Content-Type": SSE}, chunks=pieces, pause=0.1), events(9))
    stream = flavour.call(made, WATCH)
    assert [item.id for item in flavour.some(stream, 1)] == ["1"]
    with pytest.raises(TransportError) as caught:
        flavour.all(stream)
    # what is too long would be so again
    assert (caught.value.kind, len(server.received), contents) == ("limit", 1, [None])
    # a stream may be longer than a reply that is kept
    server.forget()
    server.script(events(*range(50)))
    assert len(ids(flavour, flavour.call(made, WATCH))) == 50
    server.script(Reply.json({"id": "y" * 300}))
    with pytest.raises(TransportError) as caught:
        flavour.call(made, GET, {"id": "1"})
    assert caught.value.kind == "limit"
    assert contents == [None, None]  # the reply that was too long never came to the middleware


# ---- middleware, paging and retries ----


def test_every_attempt_at_every_page_is_signed(flavour: Flavour, server: Loopback, client: Any) -> None:
    busy = Reply(503, headers={"Retry-After": "0"})
    server.script(page(1, 2, next="b"), busy, Reply(drop=True), page(3, next="c"), page(4))
    made = client(middleware=[sign], retries=2)
    assert ids(flavour, made.things.list(paged(**CURSOR))) == ["1", "2", "3", "4"]
    asked = [(query, attempt) for _, query, attempt, _ in SIGNED]
    assert asked == [("", 1), ("pageToken=b", 1), ("pageToken=b", 2), ("pageToken=b", 3), ("pageToken=c", 1)]
    assert [each.header("X-Signature") for each in server.received] == [f"of {each}" for each in range(1, 6)]


def test_a_listing_that_a_middleware_stopped_goes_on(flavour: Flavour, server: Loopback, client: Any) -> None:
    stopped = True

    def stop(request: Any, call_next: Any) -> Any:
        if stopped and "pageToken" in request.url:
            raise LookupError("not now")
        return call_next(request)

    server.script(page(1, 2, next="b"), page(3))
    pager = client(middleware=[stop]).things.list(paged(**CURSOR))
    found: list[Any] = []

    async def gather() -> None:
        async for item in pager:
            found.append(item)

    with pytest.raises(LookupError):
        flavour.run(gather()) if flavour.is_async else [found.append(item) for item in pager]
    stopped = False
    found += flavour.all(pager.resume(pager.cursor))
    assert [item.id for item in found] == ["1", "2", "3"]


# ---- middleware and masking ----


@pytest.mark.parametrize("answered", ["text", "problem", "redirect", "broken"])
def test_what_a_middleware_moves_about_stays_masked(
    flavour: Flavour, server: Loopback, client: Any, caplog: pytest.LogCaptureFixture, answered: str
) -> None:
    """A key that is put into the URL, another header and the body, and quoted by the server."""

    def move(request: Any, call_next: Any) -> Any:
        key = request.headers["X-API-Key"]
        request.url += f"?signature={key}"
        request.headers["X-Copy"] = key
        request.content = b'{"id": "%s"}' % key.encode()
        return call_next(request)

    def quoting(request: Received) -> Reply:
        assert request.header("X-Copy") == CANARY
        assert request.raw_query == f"signature={CANARY}"
        quoted = f"{request.target} {request.header('X-Copy')} {request.body.decode()}"
        if answered == "text":
            return Reply(403, quoted.encode(), {"Content-Type": "text/plain"})
        if answered == "problem":
            told = {"title": f"no {CANARY}", "detail": quoted, "errors": [{"loc": [quoted], "msg": quoted}]}
            return Reply.json(told, 422, "application/problem+json")
        if answered == "redirect":
            return Reply(307, headers={"Location": f"http://elsewhere.example/{CANARY}?{CANARY}"})
        return Reply.json({"id": [quoted]}, 201)

    server.default = quoting
    caplog.set_level(logging.DEBUG, "kit")
    spans = Spans()
    with pytest.raises((ApiError, DecodeError)) as caught:
        flavour.call(client(middleware=[move], tracing=spans.tracing, strict=True), CREATE, body={"id": "1"})
    error = caught.value
    logged = "".join(record.getMessage() for record in caplog.records if record.name.startswith("kit"))
    assert logged
    shown = "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())
    for told in (str(error), repr(error), shown, logged, spans.ended[0].to_json()):
        assert CANARY not in told
    assert CANARY not in str(getattr(error.response, "url", ""))
    again = pickle.loads(pickle.dumps(error))
    assert CANARY not in str(again) + repr(again)


# ---- spans and streams ----


def test_the_span_of_a_stream_ends_with_it(flavour: Flavour, server: Loopback, client: Any) -> None:
    spans = Spans()
    server.script(events(1, 2, 3))
    stream = flavour.call(client(tracing=spans.tracing), WATCH)
    assert spans.ended == []
    assert [item.id for item in flavour.some(stream, 1)] == ["1"]
    assert spans.ended == []
    assert not get_current_span().is_recording()
    assert ids(flavour, stream) == ["2", "3"]
    assert spans.told() == [("watch", 200, None)]


def test_the_span_of_a_stream_ends_where_it_is_closed(flavour: Flavour, server: Loopback, client: Any) -> None:
    spans = Spans()
    made = client(tracing=spans.tracing)
    server.script(*[events(1, 2, 3)] * 2)
    stream = flavour.call(made, WATCH)
    assert [item.id for item in flavour.some(stream, 1)] == ["1"]
    flavour.run(stream.close())
    assert spans.told() == [("watch", 200, None)]
    flavour.run(stream.close())
    unused = flavour.call(made, WATCH)  # nothing of it is read
    flavour.run(unused.close())
    assert spans.told() == [("watch", 200, None)] * 2
    assert all(span.status.status_code == StatusCode.UNSET for span in spans.ended)


def test_each_reply_of_a_stream_has_its_span(flavour: Flavour, server: Loopback, client: Any) -> None:
    spans = Spans()
    server.script(events(1, cut=True), Reply(503), events(2))
    stream = flavour.call(client(tracing=spans.tracing, retries=2), WATCH)
    assert ids(flavour, stream) == ["1", "2"]
    broken, again = spans.told()
    assert broken[:2] == ("watch", 200)
    assert broken[2] in ("read", "protocol")
    assert again == ("watch", 200, None)
    assert dict(spans.ended[1].attributes or {})["http.request.resend_count"] == 1
    sent = [request.header("traceparent") for request in server.received]
    assert sent[0] is not None
    assert sent[0] != sent[1] == sent[2]


def test_a_stream_that_is_none_ends_its_span_with_an_error(flavour: Flavour, server: Loopback, client: Any) -> None:
    spans = Spans()
    made = client(tracing=spans.tracing)
    server.script(Reply(200, b"<html>log in</html>", {"Content-Type": "text/html"}), Reply(403))
    for expected in (DecodeError, ApiError):
        with pytest.raises(expected):
            flavour.call(made, WATCH)
    assert [(status, kind) for _, status, kind in spans.told()] == [
        (200, "runtime.errors.DecodeError"),
        (403, "403"),
    ]
    assert "log in" not in spans.ended[0].to_json()


@pytest.mark.parametrize("wrong", [b'data: {"id": [1]}\n\n', b"data: " + b"x" * 300 + b"\n\n"])
def test_the_span_of_a_stream_tells_of_an_event_that_cannot_be_read(
    flavour: Flavour, server: Loopback, client: Any, wrong: bytes
) -> None:
    spans = Spans()
    made = client(tracing=spans.tracing, strict=True, limits=Limits(line=100))
    server.default = Reply(200, wrong, {"Content-Type": SSE})
    with pytest.raises((DecodeError, TransportError)) as caught:
        flavour.all(flavour.call(made, WATCH))
    kind = getattr(caught.value, "kind", "runtime.errors.DecodeError")
    assert spans.told() == [("watch", 200, kind)]
    with pytest.raises((DecodeError, TransportError)):
        flavour.within(made.streamed(WATCH), lambda reply: reply.iter_items())
    assert spans.told() == [("watch", 200, kind)] * 2


# ---- spans, an instrumentor, retries, pages and middleware ----


@pytest.fixture
def instrumented() -> Iterator[TracerProvider]:
    """OpenTelemetry's own instrumentor of httpx2, switched on."""
    from opentelemetry.instrumentation.httpx import HTTPX2ClientInstrumentor

    provider = TracerProvider()
    HTTPX2ClientInstrumentor().instrument(tracer_provider=provider)
    yield provider
    HTTPX2ClientInstrumentor().uninstrument()


def test_attempts_at_pages_are_told_below_their_calls(
    flavour: Flavour, server: Loopback, instrumented: TracerProvider
) -> None:
    spans = Spans(instrumented)
    service = SERVICE.__replace__(servers=(Server(server.url),))
    kind: Any = AsyncKitClient if flavour.is_async else KitClient
    made = kind(service=service, tracing=spans.tracing, middleware=[sign], retries=2)
    server.script(page(1, next="b"), Reply(503, headers={"Retry-After": "0"}), page(2), events(3))
    assert ids(flavour, made.things.list(paged(**CURSOR))) == ["1", "2"]
    assert ids(flavour, flavour.call(made, WATCH)) == ["3"]
    flavour.run(made.close())
    calls = [span for span in spans.ended if span.name in ("listThings", "watch")]
    attempts = [span for span in spans.ended if span not in calls]
    assert (len(calls), len(attempts), len(server.received)) == (3, 4, 4)
    parents = [span.parent.span_id if span.parent else None for span in attempts]
    own = [span.get_span_context().span_id for span in calls]
    assert parents == [own[0], own[1], own[1], own[2]]
    told = [(request.header("traceparent") or "").split("-")[2] for request in server.received]
    assert told == [f"{span.get_span_context().span_id:016x}" for span in attempts]


# ---- copies ----


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda client: pickle.loads(pickle.dumps(client))])
def test_copies_have_the_middleware_and_the_limits(
    flavour: Flavour, server: Loopback, copied: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIT_KEY", CANARY)
    kind: Any = AsyncKitClient if flavour.is_async else KitClient
    service = SERVICE.__replace__(servers=(Server(server.url),))
    made = kind(service=service, middleware=[sign], limits=Limits(reply=50))
    server.default = Reply.json({"id": "1"})
    again = copied(made)
    assert flavour.call(again, GET, {"id": "1"}).id == "1"
    assert flavour.run(again.raw(GET, {"id": "1"})).parse().id == "1"
    flavour.call(again.with_options(middleware=[]), GET, {"id": "1"})
    assert [each.header("X-Signature") for each in server.received] == ["of 1", "of 2", None]
    server.default = Reply.json({"id": "1" * 60})
    with pytest.raises(TransportError) as caught:
        flavour.call(again, GET, {"id": "1"})
    assert caught.value.kind == "limit"
    flavour.run(made.close())
    flavour.run(again.close())

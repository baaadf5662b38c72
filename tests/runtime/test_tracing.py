"""Spans of our own: one for each call, by the real SDK over real sockets, in both clients and on both transports."""

from __future__ import annotations

import asyncio
import copy
import pickle
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from call_kit import CREATE, CURSOR, GET, SERVICE, AsyncKitClient, Flavour, KitClient, paged
from loopback import Loopback, Reply
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.sdk.trace.sampling import ALWAYS_OFF
from opentelemetry.trace import SpanKind, StatusCode, get_current_span

from runtime.errors import DecodeError, NotFoundError, RequestTimeoutError, ServerError, TransportError
from runtime.observability.tracing import Tracing
from runtime.service import Server

THING = {"id": "1"}
CANARY = "cAnArY-91"


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback(default=Reply.json(THING)) as server:
        yield server


class Traced:
    """A client on loopback that makes spans, and the spans it has made."""

    def __init__(self, flavour: Flavour, server: Loopback, provider: Any = None, **rest: Any) -> None:
        self.flavour = flavour
        self.exporter = InMemorySpanExporter()
        self.provider = provider or TracerProvider()
        self.provider.add_span_processor(SimpleSpanProcessor(self.exporter))
        maker: Any = AsyncKitClient if flavour.is_async else KitClient
        service = SERVICE.__replace__(servers=(Server(server.url),))
        rest.setdefault("secrets", {"Key": CANARY})
        self.client = maker(service=service, tracing=Tracing(self.provider), **rest)

    def call(self, *args: Any, **rest: Any) -> Any:
        return self.flavour.call(self.client, *args, **rest)

    @property
    def spans(self) -> list[ReadableSpan]:
        return list(self.exporter.get_finished_spans())

    @property
    def span(self) -> ReadableSpan:
        (span,) = self.spans
        return span


@pytest.fixture
def make(flavour: Flavour, server: Loopback, over: dict[str, Any]) -> Iterator[Any]:
    made: list[Traced] = []

    def maker(**rest: Any) -> Traced:
        made.append(Traced(flavour, server, **over, **rest))
        return made[-1]

    yield maker
    for each in made:
        flavour.run(each.client.close())


def context(span: ReadableSpan) -> str:
    own = span.get_span_context()
    return f"00-{own.trace_id:032x}-{own.span_id:016x}"


def arrived(server: Loopback) -> list[str]:
    """The trace context of each request, without its flags; it must stand once."""
    found: list[str] = []
    for request in server.received:
        (value,) = [value for name, value in request.headers if name.lower() == "traceparent"]
        found.append(value[:-3])
    return found


def attributes(span: ReadableSpan) -> dict[str, Any]:
    return dict(span.attributes or {})


def test_a_call_is_a_span(make: Any, server: Loopback) -> None:
    traced = make()
    traced.call(GET, {"id": "1", "token": CANARY, "q": "x"})
    span = traced.span
    assert (span.name, span.kind, span.status.status_code) == ("getThing", SpanKind.CLIENT, StatusCode.UNSET)
    assert attributes(span) == {
        "http.request.method": "GET",
        "url.full": f"{server.url}/things/1?q=x",
        "server.address": "127.0.0.1",
        "server.port": server.port,
        "http.response.status_code": 200,
    }
    assert arrived(server) == [context(span)]
    assert span.parent is None
    assert CANARY not in span.to_json()


def test_it_is_a_child_of_what_the_caller_does(make: Any, server: Loopback) -> None:
    traced = make()
    tracer = traced.provider.get_tracer("program")
    with tracer.start_as_current_span("work") as work:
        traced.call(GET, {"id": "1"})
        assert get_current_span() is work
    ours = traced.spans[0]
    assert ours.parent is not None
    assert ours.parent.span_id == work.get_span_context().span_id


def test_attempts_are_counted(make: Any, server: Loopback, waits: list[float]) -> None:
    traced = make()
    server.script(Reply(503), Reply(drop=True), Reply.json(THING))
    traced.call(GET, {"id": "1"})
    assert attributes(traced.span)["http.request.resend_count"] == 2
    assert attributes(traced.span)["http.response.status_code"] == 200
    assert arrived(server) == [context(traced.span)] * 3


def test_redirects_are_sent_again_too(make: Any, server: Loopback) -> None:
    traced = make()
    server.script(Reply(307, headers={"Location": "/things/2"}))
    traced.call(GET, {"id": "1"})
    assert attributes(traced.span)["http.request.resend_count"] == 1


def test_statuses_of_errors(make: Any, server: Loopback, waits: list[float]) -> None:
    traced = make()
    server.script(Reply.json({"message": CANARY}, 404), *[Reply(503) for _ in range(3)])
    with pytest.raises(NotFoundError):
        traced.call(GET, {"id": "1"})
    with pytest.raises(ServerError):
        traced.call(GET, {"id": "1"})
    missing, down = traced.spans
    for span, status in ((missing, 404), (down, 503)):
        assert attributes(span)["http.response.status_code"] == status
        assert attributes(span)["error.type"] == str(status)
        assert span.status.status_code == StatusCode.ERROR
        assert not span.events
        assert CANARY not in span.to_json()
    assert attributes(down)["http.request.resend_count"] == 2


def test_failures(make: Any, server: Loopback) -> None:
    traced = make(retries=0)
    server.script(Reply(drop=True))
    with pytest.raises(TransportError) as caught:
        traced.call(GET, {"id": "1", "token": CANARY})
    span = traced.span
    assert attributes(span)["error.type"] == caught.value.kind
    assert (span.status.status_code, span.status.description) == (StatusCode.ERROR, str(caught.value))
    assert "http.response.status_code" not in attributes(span)
    assert [event.name for event in span.events] == ["exception"]
    assert CANARY not in span.to_json()


def test_a_deadline(make: Any, server: Loopback) -> None:
    traced = make(deadline=0.2)
    server.script(Reply(delay=1.0))
    with pytest.raises(RequestTimeoutError):
        traced.call(GET, {"id": "1"})
    assert attributes(traced.span)["error.type"] == "deadline"


def test_a_reply_that_does_not_fit(make: Any, server: Loopback) -> None:
    traced = make()
    server.script(Reply.json([CANARY]))
    with pytest.raises(DecodeError):
        traced.call(GET, {"id": "1"})
    assert attributes(traced.span)["error.type"].endswith(".DecodeError")
    assert traced.span.status.status_code == StatusCode.ERROR
    assert CANARY not in traced.span.to_json()


def test_pages_are_calls(make: Any, server: Loopback) -> None:
    traced = make()
    server.script(Reply.json({"items": [THING], "nextToken": "t"}), Reply.json({"items": [THING, THING]}), Reply(503))
    assert len(traced.flavour.all(traced.client.things.list(paged(**CURSOR)))) == 3
    assert [span.name for span in traced.spans] == ["listThings"] * 2
    assert arrived(server) == [context(span) for span in traced.spans]


def test_raw_replies(make: Any) -> None:
    traced = make()
    raw = traced.flavour.run(traced.client.raw(GET, {"id": "1"}))
    assert (raw.status, attributes(traced.span)["http.response.status_code"]) == (200, 200)


def test_a_stream_ends_its_span(make: Any) -> None:
    traced = make()

    def use(reply: Any) -> Any:
        assert (reply.status, reply.headers["content-type"]) == (200, "application/json")
        assert traced.spans == []
        assert not get_current_span().is_recording()
        return reply.iter_bytes()

    pieces = traced.flavour.within(traced.client.streamed(GET, {"id": "1"}), use)
    assert b"".join(pieces) == b'{"id": "1"}'
    assert attributes(traced.span)["http.response.status_code"] == 200


def test_a_stream_that_breaks_off(make: Any, server: Loopback) -> None:
    traced = make(retries=0)
    server.script(Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"))
    with pytest.raises(TransportError) as caught:
        traced.flavour.within(traced.client.streamed(GET, {"id": "1"}), lambda reply: reply.iter_bytes())
    span = traced.span
    assert attributes(span)["error.type"] == caught.value.kind
    assert span.status.status_code == StatusCode.ERROR


def test_a_call_that_is_cancelled() -> None:
    async def program(server: Loopback) -> ReadableSpan:
        traced = Traced(Flavour("async"), server)
        server.script(Reply(delay=2.0))
        task = asyncio.create_task(traced.client.things.call(GET, {"id": "1"}))
        await asyncio.sleep(0.2)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await traced.client.close()
        return traced.span

    with Loopback() as server:
        span = asyncio.run(program(server))
    assert attributes(span)["error.type"] == "cancelled"


def test_errors_of_middleware_tell_only_their_type(make: Any) -> None:
    def refuse(request: Any, call_next: Any) -> Any:
        assert get_current_span().is_recording()
        raise LookupError(CANARY)

    traced = make(middleware=[refuse])
    with pytest.raises(LookupError):
        traced.call(GET, {"id": "1"})
    assert attributes(traced.span)["error.type"] == "builtins.LookupError"
    assert CANARY not in traced.span.to_json()


def test_what_was_not_sent_has_no_span(make: Any) -> None:
    traced = make()
    with pytest.raises(TypeError):
        traced.call(GET, {})
    assert traced.spans == []


def test_calls_beside_each_other(server: Loopback) -> None:
    async def program() -> None:
        traced = Traced(Flavour("async"), server)
        tracer = traced.provider.get_tracer("program")

        async def one(number: int) -> None:
            with tracer.start_as_current_span(f"work {number}"):
                await traced.client.things.call(GET, {"id": str(number)})

        await asyncio.gather(*[one(number) for number in range(20)])
        await traced.client.close()
        named = {span.get_span_context().span_id: span for span in traced.spans}
        calls = [span for span in traced.spans if span.name == "getThing"]
        assert len(calls) == 20
        for span in calls:
            assert span.parent is not None
            number = named[span.parent.span_id].name.removeprefix("work ")
            assert attributes(span)["url.full"].endswith(f"/{number}")

    asyncio.run(program())


def test_unsampled_calls_tell_the_server_so(flavour: Flavour, server: Loopback) -> None:
    traced = Traced(flavour, server, TracerProvider(sampler=ALWAYS_OFF))
    traced.call(CREATE, body={"id": "1"})
    assert traced.spans == []
    assert int((server.last.header("traceparent") or "-1")[-2:], 16) & 1 == 0
    assert traced.flavour.within(traced.client.streamed(GET, {"id": "1"}), lambda reply: reply.read())
    flavour.run(traced.client.close())


def test_without_a_provider_nothing_is_sent_along(flavour: Flavour, server: Loopback) -> None:
    """The API alone makes no spans: calls are as they were."""
    maker: Any = AsyncKitClient if flavour.is_async else KitClient
    service = SERVICE.__replace__(servers=(Server(server.url),))
    client = maker(service=service, secrets={"Key": CANARY}, tracing=Tracing())
    flavour.call(client, GET, {"id": "1"})
    assert server.last.header("traceparent") is None
    flavour.run(client.close())


def test_clients_with_it_are_copied_and_pickled(flavour: Flavour, server: Loopback) -> None:
    traced = Traced(flavour, server)
    again = pickle.loads(pickle.dumps(traced.client))
    assert isinstance(again.core.settings.tracing, Tracing)
    assert copy.copy(Tracing()) is not None


_WITHOUT = """
import sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "opentelemetry":
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Blocked())
from runtime.observability.tracing import Tracing
from call_kit import KitClient

KitClient()
try:
    Tracing()
except ImportError as error:
    print(error)
"""


def test_without_the_extra_all_else_works() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {sys.path!r}{_WITHOUT}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stdout == "Tracing needs opentelemetry-api: install this package with its extra `otel`\n"


@pytest.fixture
def instrumented() -> Iterator[tuple[TracerProvider, InMemorySpanExporter]]:
    """OpenTelemetry's own instrumentor of httpx2, switched on."""
    from opentelemetry.instrumentation.httpx import HTTPX2ClientInstrumentor

    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    HTTPX2ClientInstrumentor().instrument(tracer_provider=provider)
    yield provider, exporter
    HTTPX2ClientInstrumentor().uninstrument()


def test_attempts_of_an_instrumentor_are_its_children(
    flavour: Flavour,
    server: Loopback,
    waits: list[float],
    instrumented: tuple[TracerProvider, InMemorySpanExporter],
) -> None:
    provider, exporter = instrumented
    traced = Traced(flavour, server, provider)
    server.script(Reply(503), Reply.json(THING))
    traced.call(GET, {"id": "1"})
    flavour.run(traced.client.close())
    first, second, call = exporter.get_finished_spans()
    assert call.name == "getThing"
    assert attributes(call)["http.request.resend_count"] == 1
    for attempt in (first, second):
        assert attempt.parent is not None
        assert attempt.parent.span_id == call.get_span_context().span_id
    # a request is a client's span once, and the server is told of one only
    assert [span.kind for span in (first, second, call)] == [SpanKind.CLIENT, SpanKind.CLIENT, SpanKind.INTERNAL]
    assert arrived(server) == [context(first), context(second)]


def test_pyreqwest_is_not_seen_by_an_instrumentor(
    flavour: Flavour, server: Loopback, instrumented: tuple[TracerProvider, InMemorySpanExporter]
) -> None:
    from runtime.transports.pyreqwest import AsyncPyreqwestTransport, PyreqwestTransport

    provider, exporter = instrumented
    transport = AsyncPyreqwestTransport() if flavour.is_async else PyreqwestTransport()
    traced = Traced(flavour, server, provider, transport=transport)
    traced.call(GET, {"id": "1"})
    flavour.run(traced.client.close())
    (call,) = exporter.get_finished_spans()
    assert (call.name, call.kind) == ("getThing", SpanKind.CLIENT)
    assert arrived(server) == [context(call)]

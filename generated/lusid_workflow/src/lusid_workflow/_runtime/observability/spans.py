"""The span of one call: its attributes by the HTTP semantic conventions, its errors, and its end with a stream's."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from opentelemetry.context import attach, detach
from opentelemetry.propagate import inject
from opentelemetry.propagators.textmap import Setter
from opentelemetry.trace import (
    SpanKind,
    StatusCode,
    set_span_in_context,
)

from ..call.masks import masks_of
from ..errors import ApiError, ClientError, TransportError
from ..http.messages import Request, TransportFailure

if TYPE_CHECKING:
    from opentelemetry.trace import Span, Tracer

    from ..call.effects import Call, Effect, Exchange
    from ..http.messages import Headers

# the methods that the conventions name; of any other they tell only that it is one
_METHODS = frozenset(
    {
        "CONNECT",
        "DELETE",
        "GET",
        "HEAD",
        "OPTIONS",
        "PATCH",
        "POST",
        "PUT",
        "TRACE",
    }
)


class _Headers(Setter[Request]):
    def set(self, carrier: Request, key: str, value: str) -> None:
        carrier.set_header(key, value)


_HEADERS = _Headers()


def spanned(
    tracer: Tracer,
    call: Call,
    transport: object,
    flow: Generator[Effect, Any, Exchange],
    result: Callable[[Call, Exchange], Any] | None,
) -> Generator[Effect, Any, tuple[Exchange, Any]]:
    """The flow of a call inside a span; with what reads its result, so that the span tells if that did not fit."""
    method, url = call.request.method, call.url
    path = url.find("/", 8)  # behind the scheme
    address, port = _server(url if path < 0 else url[:path])
    span = tracer.start_span(
        call.operation.id,
        # where an instrumentor reports each attempt as a client's request, the call is not one more of them
        kind=SpanKind.INTERNAL if _reported(transport) else SpanKind.CLIENT,
        attributes={
            "http.request.method": method if method in _METHODS else "_OTHER",
            "server.address": address,
            "server.port": port,
        },
    )
    recording = span.is_recording()
    if recording:
        span.set_attribute("url.full", masks_of(call).text(url))
    token = attach(set_span_in_context(span))
    streamed = False
    try:
        # in every attempt: who reports attempts puts his own in its place
        inject(call.request, setter=_HEADERS)
        ended = yield from flow
        if recording:
            _answered(span, ended.info.status)
            if ended.content is None:
                streamed = True
                ended.response = _Traced(ended.response, span, call)
        return ended, None if result is None else result(call, ended)
    except Exception as error:
        if recording:
            _failed(span, call, error)
        raise
    except GeneratorExit:
        # nobody waits for it any more: it was cancelled or interrupted
        _error(span, "cancelled")
        raise
    finally:
        if call.sends > 1:
            span.set_attribute("http.request.resend_count", call.sends - 1)
        detach(token)
        if not streamed:
            span.end()


@lru_cache(64)
def _server(origin: str) -> tuple[str, int]:
    parts = urlsplit(origin)
    return parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)


def _reported(transport: object) -> bool:
    """Whether OpenTelemetry's instrumentor makes a span of each attempt that this transport carries."""
    module: Any = sys.modules.get("opentelemetry.instrumentation.httpx")
    found = getattr(module, "HTTPX2ClientInstrumentor", None)
    if found is None or not type(transport).__module__.endswith(".transports.httpx2"):
        return False
    return bool(found().is_instrumented_by_opentelemetry)


def _answered(span: Span, status: int) -> None:
    span.set_attribute("http.response.status_code", status)
    if status >= 400:
        _error(span, str(status))


def _failed(span: Span, call: Call, error: Exception) -> None:
    if isinstance(error, ApiError):
        return  # its status has been told
    found = type(error)
    kind = name = f"{found.__module__}.{found.__qualname__}"
    if isinstance(error, TransportError | TransportFailure):
        kind = error.kind
    message = None
    # a caller's own error may say anything: only its type is told
    if isinstance(error, ClientError | TransportFailure):
        message = masks_of(call).text(str(error))
        # not `record_exception`: a stack trace quotes the errors of libraries below
        told = {"exception.type": name, "exception.message": message}
        span.add_event("exception", told)
    _error(span, kind, message)


def _error(span: Span, kind: str, message: str | None = None) -> None:
    span.set_attribute("error.type", kind)
    span.set_status(StatusCode.ERROR, message)


def ended_with(response: object, error: Exception) -> None:
    """End the span of a reply that is streamed, if it has one, with what was wrong with its content."""
    if isinstance(response, _Traced):
        response.end(error)


class _Traced:
    """A reply that is streamed: the span of its call ends when it is closed."""

    __slots__ = ("_call", "_ended", "_inner", "_span")

    def __init__(self, inner: Any, span: Span, call: Call) -> None:
        self._call = call
        self._inner = inner
        self._span = span
        self._ended = False

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    @property
    def status(self) -> int:
        status: int = self._inner.status
        return status

    @property
    def headers(self) -> Headers:
        headers: Headers = self._inner.headers
        return headers

    def read(self) -> bytes:
        try:
            content: bytes = self._inner.read()
        except Exception as error:
            self.end(error)
            raise
        self.end()
        return content

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        return self._pieces(self._inner.iter_bytes(chunk_size))

    def _pieces(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        try:
            yield from pieces
        except Exception as error:
            self.end(error)
            raise

    def close(self) -> None:
        try:
            self._inner.close()
        finally:
            self.end()

    async def aread(self) -> bytes:
        try:
            content: bytes = await self._inner.aread()
        except Exception as error:
            self.end(error)
            raise
        self.end()
        return content

    def aiter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        return self._apieces(self._inner.aiter_bytes(chunk_size))

    async def _apieces(self, pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        try:
            while True:
                yield await anext(pieces)
        except StopAsyncIteration:
            return
        except Exception as error:
            self.end(error)
            raise

    async def aclose(self) -> None:
        try:
            await self._inner.aclose()
        finally:
            self.end()

    def end(self, error: Exception | None = None) -> None:
        if self._ended:
            return
        self._ended = True
        if error is not None:
            _failed(self._span, self._call, error)
        self._span.end()

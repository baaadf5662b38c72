"""Sending through pyreqwest (the extra `fast`), sync and async: another HTTP library behind the same protocols.

What differs from httpx2, because pyreqwest (reqwest and hyper, written in Rust) does it by itself:
- Timeouts are set for a pool, not for a call: there is one pool for each set of timeouts that is asked for, rounded up
  to 1, 1.5, 2, 2.5 ... 9.5, 10, 15 and so on. The read timeout covers sending too; a request with a content gets the
  read and the write timeout together.
- A request that was never written, because its kept connection was just closed, goes over another one.
- `Accept: */*` and a User-Agent are added where a request has none; dot segments of a path are resolved.
- Header values of a reply that are not ASCII cannot be read: such lines are missing.
- All its decoders are off: gzip and deflate are undone here, and brotli or zstd, never asked for, are a failure.
- A cancelled async call ends at once, but its exchange may go on in the background until its read timeout.
- After a fork nothing can be sent in the child if the parent ever had a pool: make clients after the fork.
"""

from __future__ import annotations

import math
import os
import zlib
from collections.abc import AsyncIterable, AsyncIterator, Iterator
from contextlib import AsyncExitStack, ExitStack
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from pyreqwest.client import BaseClientBuilder, ClientBuilder, SyncClientBuilder
from pyreqwest.exceptions import (
    BuilderError,
    ClientClosedError,
    DetailedPyreqwestError,
    PoolTimeoutError,
    PyreqwestError,
    RequestTimeoutError,
    WriteError,
    WriteTimeoutError,
)
from pyreqwest.proxy import ProxyBuilder
from pyreqwest.request import BaseRequestBuilder

from ..files import in_async
from ..locks import Lock
from ..transport import FailureKind, Headers, Request, TransportFailure
from .encodings import adecoded, asized, decoded, decoder_for, sized
from .failures import closed
from .routes import Route, origin_of, parsed
from .streams import begun
from .wire import header_lines, slices

if TYPE_CHECKING:
    from pyreqwest.client import Client, SyncClient
    from pyreqwest.http import HeaderMap
    from pyreqwest.response import Response, SyncResponse

    from ..options import Timeout

_ERRORS = (PyreqwestError, zlib.error)
_BuilderT = TypeVar("_BuilderT", bound=BaseClientBuilder)
_RequestT = TypeVar("_RequestT", bound=BaseRequestBuilder)
_Steps: TypeAlias = "tuple[float | None, float | None, float | None]"
_TLS = ("certificate", "corrupt message", "handshake", "tls")
_FOREIGN = frozenset({"br", "zstd", "compress"})
_made_in: list[int] = []  # the process whose threads pyreqwest works in


def _failure(error: Exception, origin: str, *, sent: bool = False) -> TransportFailure:
    """The failure that an exception is. Its own text is left out: it may show the secrets of a URL."""
    kind, reached, phrase = _kind(error)
    causes = _causes(error)
    detail = f": {causes[-1]}" if causes else ""
    return TransportFailure(
        kind, f"{phrase.format(origin)}{detail}", sent=sent or reached
    )


def _kind(error: Exception) -> tuple[FailureKind, bool, str]:
    text = " ".join(_causes(error)).lower()
    connecting = "client error (connect)" in text
    if isinstance(error, zlib.error):
        return "decode", True, "the content encoding of the reply from {} is broken"
    if isinstance(error, PoolTimeoutError):
        return "timeout-pool", False, "no connection to {} became free in time"
    if isinstance(error, RequestTimeoutError):
        if connecting:
            return "timeout-connect", False, "connecting to {} took too long"
        if isinstance(error, WriteTimeoutError):
            return "timeout-write", True, "{} did not take the request in time"
        return "timeout-read", True, "{} did not answer in time"
    if isinstance(error, BuilderError):
        return "url", False, "{} cannot be reached"
    if isinstance(error, ClientClosedError):
        return "closed", True, "the client was closed during a call to {}"
    if connecting:
        return _connect_kind(text), False, "could not connect to {}"
    if isinstance(error, WriteError):
        return "write", True, "the connection to {} broke while sending"
    if "os error" in text:
        return "read", True, "the connection to {} broke while reading"
    return "protocol", True, "{} broke off or did not speak HTTP"


def _connect_kind(text: str) -> FailureKind:
    if "dns error" in text:
        return "dns"
    if "tunnel" in text or "proxy" in text:
        return "proxy"
    return "tls" if any(word in text for word in _TLS) else "connect"


def _causes(error: Exception) -> list[str]:
    """What pyreqwest says of the causes, without those lines that show the URL."""
    causes = error.details["causes"] if isinstance(error, DetailedPyreqwestError) else ()
    return [each["message"] for each in causes or () if "://" not in each["message"]]


def _headers(found: HeaderMap) -> Headers:
    try:
        return Headers(list(found.items()))
    except ValueError:  # one of them is not ASCII
        lines: list[tuple[str | bytes, str | bytes]] = []
        for name in dict.fromkeys(found.keys()):
            try:
                lines += [(name, value) for value in found.getall(name)]
            except ValueError:
                continue
        return Headers(lines)


def _encoding(headers: Headers) -> str:
    """The content encoding of a reply; a failure where nobody here can undo it."""
    encodings = headers.get("content-encoding", "")
    if _FOREIGN.intersection(part.strip().lower() for part in encodings.split(",")):
        raise zlib.error(f"{encodings} is not known to this transport")
    return encodings


class PyreqwestResponse:
    """A reply whose body is still on the wire."""

    __slots__ = ("_begun", "_content", "_open", "_origin", "_reply", "headers", "status")

    def __init__(self, reply: SyncResponse, open_: ExitStack, origin: str) -> None:
        self._reply = reply
        self._open = open_
        self._origin = origin
        self._content: bytes | None = None
        self._begun = False
        self.status = reply.status
        self.headers = _headers(reply.headers)

    def read(self) -> bytes:
        content = self._content
        if content is None:
            content = self._content = b"".join(self._guarded(self._decoded()))
        return content

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        if self._content is not None:
            return slices(self._content, chunk_size)
        return self._guarded(sized(self._decoded(), chunk_size))

    def iter_raw(self, chunk_size: int | None = None) -> Iterator[bytes]:
        return self._guarded(sized(self._wire(), chunk_size))

    def _decoded(self) -> Iterator[bytes]:
        decoder = decoder_for(_encoding(self.headers))
        wire = self._wire()
        yield from wire if decoder is None else decoded(decoder, wire)

    def _wire(self) -> Iterator[bytes]:
        self._begun = begun(self._begun)
        reader = self._reply.body_reader
        while (piece := reader.read_chunk()) is not None:
            yield piece.to_bytes()

    def _guarded(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        try:
            yield from pieces
        except _ERRORS as error:
            raise _failure(error, self._origin, sent=True) from None
        finally:
            self.close()

    def close(self) -> None:
        self._open.close()


class AsyncPyreqwestResponse:
    """A reply whose body is still on the wire."""

    __slots__ = ("_begun", "_content", "_open", "_origin", "_reply", "headers", "status")

    def __init__(self, reply: Response, open_: AsyncExitStack, origin: str) -> None:
        self._reply = reply
        self._open = open_
        self._origin = origin
        self._content: bytes | None = None
        self._begun = False
        self.status = reply.status
        self.headers = _headers(reply.headers)

    async def aread(self) -> bytes:
        content = self._content
        if content is None:
            pieces = [piece async for piece in self._guarded(self._decoded())]
            content = self._content = b"".join(pieces)
        return content

    async def aiter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        if self._content is not None:
            for piece in slices(self._content, chunk_size):
                yield piece
            return
        async for piece in self._guarded(asized(self._decoded(), chunk_size)):
            yield piece

    async def aiter_raw(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        async for piece in self._guarded(asized(self._wire(), chunk_size)):
            yield piece

    async def _decoded(self) -> AsyncIterator[bytes]:
        decoder = decoder_for(_encoding(self.headers))
        wire = self._wire()
        async for piece in wire if decoder is None else adecoded(decoder, wire):
            yield piece

    async def _wire(self) -> AsyncIterator[bytes]:
        self._begun = begun(self._begun)
        reader = self._reply.body_reader
        while (piece := await reader.read_chunk()) is not None:
            yield piece.to_bytes()

    async def _guarded(self, pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        try:
            async for piece in pieces:
                yield piece
        except _ERRORS as error:
            raise _failure(error, self._origin, sent=True) from None
        finally:
            await self.aclose()

    async def aclose(self) -> None:
        await self._open.aclose()


class _Settings:
    """How pools are made, and the routes they are used for."""

    def __init__(
        self,
        proxy: str | None = None,
        verify: str | bool = True,
        trust_env: bool = True,
        max_connections: int = 100,
        keepalive: float = 15.0,
    ) -> None:
        self.lock = Lock()
        self._proxy = proxy
        self._verify = verify
        self._trust_env = trust_env
        self._max_connections = max_connections
        self._keepalive = keepalive
        self._routes: dict[str, Route] = {}

    def route(self, target: str) -> Route:
        origin = origin_of(target)
        route = self._routes.get(origin)
        if route is None:
            route = self._routes[origin] = parsed(target)
        return route

    def builder(self, made: _BuilderT, steps: _Steps) -> _BuilderT:
        if not _made_in:
            _made_in.append(os.getpid())
        made = made.follow_redirects(False).referer(False).default_cookie_store(False)
        made = made.gzip(False).deflate(False).brotli(False).zstd(False)
        made = made.max_connections(self._max_connections)
        made = made.pool_idle_timeout(timedelta(seconds=self._keepalive))
        connect, read, pool = steps
        if connect is not None:
            made = made.connect_timeout(timedelta(seconds=connect))
        if read is not None:
            made = made.read_timeout(timedelta(seconds=read))
        if pool is not None:
            made = made.pool_timeout(timedelta(seconds=pool))
        if self._proxy is not None:
            made = made.no_proxy().proxy(ProxyBuilder.all(self._proxy))
        elif not self._trust_env:
            made = made.no_proxy()
        if isinstance(self._verify, str):
            return made.add_root_certificate_pem(Path(self._verify).read_bytes())
        return made if self._verify else made.danger_accept_invalid_certs(True)


def _steps(request: Request, timeout: Timeout) -> _Steps:
    read = timeout.read
    if read is not None and request.content:
        read = None if timeout.write is None else read + timeout.write
    return _rounded(timeout.connect), _rounded(read), _rounded(timeout.pool)


def _rounded(seconds: float | None) -> float | None:
    """Up to a step of two digits, of which the second is 0 or 5: what is left of a deadline differs for each call."""
    if seconds is None:
        return None
    seconds = max(seconds, 0.001)
    unit = 10.0 ** math.floor(math.log10(seconds)) / 2
    return round(math.ceil(seconds / unit - 1e-6) * unit, 6)


def _address(request: Request, route: Route) -> str:
    """The URL without the user and password that it may hold."""
    return route.origin + route.to(request.target).raw_path.decode("ascii")


def _lines(builder: _RequestT, request: Request, route: Route) -> _RequestT:
    lines = header_lines(request, route)
    return builder.headers([(name.decode(), value.decode()) for name, value in lines])


def _usable(is_closed: bool) -> None:
    if is_closed:
        raise closed()
    if _made_in and _made_in[0] != os.getpid():
        raise TransportFailure(
            "closed", "pyreqwest cannot be used after a fork", sent=False
        )


class PyreqwestTransport:
    """Sends through pyreqwest. `verify` is False, or a file of authorities (PEM) to trust beside those of the system.

    Without a `proxy` the variables HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY hold, as reqwest reads them.
    """

    def __init__(self, **settings: Any) -> None:
        self._settings = _Settings(**settings)
        self._clients: dict[_Steps, SyncClient] = {}
        self._closed = False

    def __repr__(self) -> str:
        return "<PyreqwestTransport>"

    def send(self, request: Request, timeout: Timeout) -> PyreqwestResponse:
        _usable(self._closed)
        content = request.content
        if isinstance(content, AsyncIterable):
            raise TypeError("an async iterable can only be sent by the async client")
        route = self._settings.route(request.target)
        with ExitStack() as stack:
            try:
                client = self._client(_steps(request, timeout))
                builder = client.request(request.method, _address(request, route))
                builder = _lines(builder, request, route)
                if isinstance(content, bytes):
                    builder = builder.body_bytes(content)
                elif content is not None:
                    builder = builder.body_stream(content)
                reply = stack.enter_context(builder.build_streamed())
            except PyreqwestError as error:
                raise _failure(error, route.origin) from None
            return PyreqwestResponse(reply, stack.pop_all(), route.origin)
        raise AssertionError

    def _client(self, steps: _Steps) -> SyncClient:
        with self._settings.lock:
            client = self._clients.get(steps)
            if client is None:
                builder = self._settings.builder(SyncClientBuilder(), steps)
                client = self._clients[steps] = builder.build()
        return client

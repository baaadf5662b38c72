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
- Of a proxy that refuses a tunnel it tells the status 407 only: for any other we ask the proxy once more.
- After a fork nothing can be sent in the child if the parent ever had a pool: make clients after the fork.
"""

from __future__ import annotations

import math
import os
import re
import socket
import ssl
from base64 import b64encode
from collections.abc import AsyncIterable, AsyncIterator, Iterator, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar
from urllib.parse import SplitResult, unquote, urlsplit

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

from ..http.messages import (
    FailureKind,
    Headers,
    InOneProcess,
    Request,
    TransportFailure,
    closed,
)
from ..http.timeout import Timeout, Wait
from ..request.files import in_async
from ..support.event_loops import in_thread
from ..support.locks import Lock
from .content_encoding import (
    CodingError,
    UnknownCodingError,
    adecoded,
    decoded,
    decoder_for,
)
from .httpx2_replies import asized, begun, sized, slices
from .httpx2_requests import ANNOUNCE_NOTHING, Route, header_lines, parsed
from .proxies import (
    authorities,
    checked_proxy,
    environment_proxy,
    proxied,
    refused_by_proxy,
)

if TYPE_CHECKING:
    from pyreqwest.client import Client, SyncClient
    from pyreqwest.http import HeaderMap
    from pyreqwest.request import BaseRequestBuilder, StreamRequest, SyncStreamRequest
    from pyreqwest.response import Response, SyncResponse

Builder = TypeVar("Builder", bound="BaseRequestBuilder")

_BuilderT = TypeVar("_BuilderT", bound=BaseClientBuilder)
_Steps: TypeAlias = "tuple[float | None, float | None, float | None]"
_ENCODINGS = {"Accept-Encoding": "gzip, deflate"}


class _Home:
    """The process whose threads pyreqwest works in: one that is forked off it has none of them."""

    made = False
    left = False

    def leave(self) -> None:
        self.left = self.made


_home = _Home()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_home.leave)


class _PoolSettings:
    """How the pools of one transport are made, and the routes they are used for."""

    def __init__(
        self,
        proxy: str | None,
        verify: str | bool,
        trust_env: bool,
        max_connections: int,
        keepalive: float,
    ) -> None:
        if proxy is not None:
            checked_proxy(proxy, "proxy", socks=True)
        if isinstance(verify, str):
            authorities(verify)
        self._proxy = proxy
        self.verify = verify
        self._trust_env = trust_env
        self._max_connections = max_connections
        self._keepalive = keepalive
        self._routes: dict[str, Route] = {}

    def route(self, target: str) -> Route:
        # `origin_of` once more, for every call comes by here
        end = target.find("/", 8)
        origin = target if end < 0 else target[:end]
        route = self._routes.get(origin)
        if route is None:
            route = parsed(target)
            route.way = self._way(route)
            self._routes[origin] = route
        return route

    def _way(self, route: Route) -> tuple[str | None, bool]:
        proxy = self._proxy
        if proxy is None and self._trust_env:
            try:
                proxy = environment_proxy(route.scheme, route.host, route.port)
            except ValueError as error:
                raise TransportFailure(
                    "proxy", str(error), sent=False, final=True
                ) from error
        return proxy, route.scheme == "https"

    def builder(self, made: _BuilderT, steps: _Steps) -> _BuilderT:
        _home.made = True
        made = made.follow_redirects(False).referer(False).default_cookie_store(False)
        made = made.gzip(False).deflate(False).brotli(False).zstd(False)
        made = made.default_headers(_ENCODINGS).max_connections(self._max_connections)
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
        if isinstance(self.verify, str):
            return made.add_root_certificate_pem(Path(self.verify).read_bytes())
        return made if self.verify else made.danger_accept_invalid_certs(True)


def _steps(timeout: Timeout, sends: bool) -> _Steps:
    read = timeout.read
    if read is not None and sends:
        read = None if timeout.write is None else read + timeout.write
    return _rounded(timeout.connect), _rounded(read), _rounded(timeout.pool)


def _rounded(seconds: float | None) -> float | None:
    """Up to a step of two digits, of which the second is 0 or 5: what is left of a deadline differs for each call."""
    if seconds is None:
        return None
    seconds = max(seconds, 0.001)
    unit = 10.0 ** math.floor(math.log10(seconds)) / 2
    return round(math.ceil(seconds / unit - 1e-6) * unit, 6)


def _headers(
    request: Request, route: Route
) -> Mapping[str, str] | Sequence[tuple[str, str]]:
    """What pyreqwest must be told; the host, the encodings, and the length of bytes it adds where they are missing."""
    content = request.content
    if content is None and request.method not in ANNOUNCE_NOTHING:
        return request.headers
    if content and isinstance(content, bytes):
        return request.headers
    return header_lines(request, route)


def _unusable(is_closed: bool) -> TransportFailure:
    if is_closed:
        return closed()
    return TransportFailure(
        "closed", "pyreqwest cannot be used after a fork", sent=False
    )


class PyreqwestTransport(InOneProcess):
    """Sends through pyreqwest. `verify` is False, or a file of authorities (PEM) to trust beside those of the system.

    Without a `proxy` the variables HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY hold, as reqwest reads them.
    """

    def __init__(
        self,
        *,
        proxy: str | None = None,
        verify: str | bool = True,
        trust_env: bool = True,
        max_connections: int = 100,
        keepalive: float = 15.0,
    ) -> None:
        self._settings = _PoolSettings(
            proxy, verify, trust_env, max_connections, keepalive
        )
        self._lock = Lock()
        self._clients: dict[_Steps, SyncClient] = {}
        # what the call before was made with: most calls of a client have its own timeout
        self._latest: tuple[Timeout, bool, SyncClient] | None = None
        self._closed = False

    def __repr__(self) -> str:
        return "<PyreqwestTransport>"

    def send(self, request: Request, timeout: Timeout) -> PyreqwestResponse:
        if self._closed or _home.left:
            raise _unusable(self._closed)
        content = request.content
        if content is not None and isinstance(content, AsyncIterable):
            raise TypeError("an async iterable can only be sent by the async client")
        route = self._settings.route(request.target)
        try:
            client = self._client(request, timeout)
            builder = client.request(request.method, route.url(request.target))
            builder = builder.headers(_headers(request, route))
            if isinstance(content, bytes):
                builder = builder.body_bytes(content)
            elif content is not None:
                builder = builder.body_stream(content)
            exchange = _as_read(builder, request, timeout).build_streamed()
            reply = exchange.__enter__()
        except PyreqwestError as error:
            failed = failure(error, route.origin, proxy=proxied(route))
            if _is_refused(failed):
                failed = explained(failed, route, self._settings.verify, timeout)
            raise failed from None
        if reply.status == 407 and proxied(route):
            exchange.__exit__(None, None, None)
            raise refused_by_proxy(route.origin)
        return PyreqwestResponse(reply, exchange, route.origin)

    def _client(self, request: Request, timeout: Timeout) -> SyncClient:
        latest = self._latest
        sends = bool(request.content)
        if latest is not None and latest[0] is timeout and latest[1] is sends:
            return latest[2]
        steps = _steps(timeout, sends)
        with self._lock:
            if self._closed:  # by another thread just now
                raise closed()
            client = self._clients.get(steps)
            if client is None:
                builder = self._settings.builder(SyncClientBuilder(), steps)
                client = self._clients[steps] = builder.build()
            self._latest = (timeout, sends, client)
        return client

    def close(self) -> None:
        """Close every connection that no reply is read from; the others close with their replies."""
        self._closed = True
        with self._lock:
            clients, self._clients, self._latest = self._clients, {}, None
        if not _home.left:
            for client in clients.values():
                client.close()


class AsyncPyreqwestTransport(InOneProcess):
    """The async twin of `PyreqwestTransport`; it may be used in one event loop after another."""

    def __init__(
        self,
        *,
        proxy: str | None = None,
        verify: str | bool = True,
        trust_env: bool = True,
        max_connections: int = 100,
        keepalive: float = 15.0,
    ) -> None:
        self._settings = _PoolSettings(
            proxy, verify, trust_env, max_connections, keepalive
        )
        self._clients: dict[_Steps, Client] = {}
        self._latest: tuple[Timeout, bool, Client] | None = None
        self._closed = False

    def __repr__(self) -> str:
        return "<AsyncPyreqwestTransport>"

    async def send(self, request: Request, timeout: Timeout) -> AsyncPyreqwestResponse:
        if self._closed or _home.left:
            raise _unusable(self._closed)
        content = request.content
        route = self._settings.route(request.target)
        try:
            client = self._client(request, timeout)
            builder = client.request(request.method, route.url(request.target))
            builder = builder.headers(_headers(request, route))
            if isinstance(content, bytes):
                builder = builder.body_bytes(content)
            elif content is not None:
                builder = builder.body_stream(in_async(content))
            exchange = _as_read(builder, request, timeout).build_streamed()
            reply = await exchange.__aenter__()
        except PyreqwestError as error:
            failed = failure(error, route.origin, proxy=proxied(route))
            if _is_refused(failed):
                verify = self._settings.verify
                failed = await in_thread(explained, failed, route, verify, timeout)
            raise failed from None
        if reply.status == 407 and proxied(route):
            await exchange.__aexit__(None, None, None)
            raise refused_by_proxy(route.origin)
        return AsyncPyreqwestResponse(reply, exchange, route.origin)

    def _client(self, request: Request, timeout: Timeout) -> Client:
        latest = self._latest
        sends = bool(request.content)
        if latest is not None and latest[0] is timeout and latest[1] is sends:
            return latest[2]
        steps = _steps(timeout, sends)
        client = self._clients.get(steps)
        if client is None:
            builder = self._settings.builder(ClientBuilder(), steps)
            client = self._clients[steps] = builder.build()
        self._latest = (timeout, sends, client)
        return client

    async def aclose(self) -> None:
        """Close every connection that no reply is read from; the others close with their replies."""
        self._closed = True
        clients, self._clients, self._latest = self._clients, {}, None
        if not _home.left:
            for client in clients.values():
                await client.close()


def _is_refused(failed: TransportFailure) -> bool:
    return failed.kind == "proxy" and "tunnel error: unsuccessful" in str(failed)


def _as_read(builder: Builder, request: Request, timeout: Timeout) -> Builder:
    """Items are wanted as they come: the library reads so much ahead that a quiet stream would not begin.

    Nor would anybody look at the clock of a call with a deadline meanwhile.
    """
    accept = request.header("Accept") or ""
    if type(timeout.read) is Wait or any(live in accept for live in _LIVE):
        return builder.streamed_read_buffer_limit(0)
    return builder


_LIVE = ("event-stream", "ndjson", "jsonl", "json-lines", "jsonlines", "json-seq")

_LONGEST = (
    5.0  # seconds for each step: it is only to say more of a call that has failed
)

_STATUS = re.compile(rb"HTTP/1\.[01] ([1-5][0-9]{2}(?: [ -~]*)?)")


def explained(
    failed: TransportFailure, route: Route, verify: str | bool, timeout: Timeout
) -> TransportFailure:
    """The failure of a tunnel with the status that the proxy gives; as it was where it cannot be had."""
    address: str = route.way[0]
    proxy = urlsplit(address)
    if proxy.scheme not in ("http", "https"):
        return failed
    limits = [_LONGEST, timeout.connect, timeout.read]
    try:
        told = _asked(proxy, route, verify, min(each for each in limits if each))
    except (OSError, ValueError):
        return failed
    status = _STATUS.match(told)
    if status is None or status[1][:1] == b"2":
        return failed
    return refused_by_proxy(route.origin, status[1].decode("ascii").strip())


def _asked(
    proxy: SplitResult, route: Route, verify: str | bool, seconds: float
) -> bytes:
    """The first line that a proxy answers with to the wish for a tunnel."""
    secure = proxy.scheme == "https"
    host = proxy.hostname or ""
    address = host, proxy.port or (443 if secure else 80)
    with socket.create_connection(address, seconds) as plain:
        near = plain
        if secure:
            near = _context(verify).wrap_socket(plain, server_hostname=host)
        near.sendall(_wish(proxy, route))
        with near, near.makefile("rb") as reply:
            return reply.readline(256)


def _context(verify: str | bool) -> ssl.SSLContext:
    if isinstance(verify, str):
        return authorities(verify)
    context = ssl.create_default_context()
    if not verify:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def _wish(proxy: SplitResult, route: Route) -> bytes:
    target = f"{route.raw_host.decode('ascii')}:{route.port or 443}"
    lines = [f"CONNECT {target} HTTP/1.1", f"Host: {target}"]
    if proxy.username is not None:
        user = f"{unquote(proxy.username)}:{unquote(proxy.password or '')}"
        lines.append(f"Proxy-Authorization: Basic {b64encode(user.encode()).decode()}")
    return "\r\n".join([*lines, "", ""]).encode("ascii")


_ERRORS = (PyreqwestError, CodingError)

_TLS = ("certificate", "corrupt message", "handshake", "tls")


def failure(
    error: Exception, origin: str, *, sent: bool = False, proxy: bool = False
) -> TransportFailure:
    """The failure that an exception is. Its own text is left out: it may show the secrets of a URL."""
    kind, reached, phrase = _kind(error)
    causes = _causes(error)
    if proxy and kind in ("connect", "dns", "proxy"):
        # nothing else is connected to
        kind, phrase = "proxy", "the proxy did not reach {}"
    detail = f": {causes[-1]}" if causes else ""
    if kind == "proxy" and "authorization required" in detail:
        return refused_by_proxy(origin)
    return TransportFailure(
        kind,
        f"{phrase.format(origin)}{detail}",
        sent=sent or reached,
        final=isinstance(error, UnknownCodingError),
    )


def _kind(error: Exception) -> tuple[FailureKind, bool, str]:
    text = " ".join(_causes(error)).lower()
    connecting = "client error (connect)" in text
    if isinstance(error, CodingError):
        return (
            "decode",
            True,
            f"the content encoding of the reply from {{}} is broken: {error}",
        )
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
    if "fatal alert" in text:  # the other side may refuse after the handshake, too
        return "tls", True, "{} refused the TLS connection"
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
    causes = (
        error.details["causes"] if isinstance(error, DetailedPyreqwestError) else ()
    )
    return [each["message"] for each in causes or () if "://" not in each["message"]]


class _Headers(Headers):
    """What pyreqwest keeps of a reply's headers, fetched when somebody asks for more than one of them."""

    __slots__ = ("_fetched", "_found")

    def __init__(self, found: HeaderMap) -> None:
        self._found = found
        self._fetched: list[tuple[str | bytes, str | bytes]] | None = None
        self._index = None

    def first(self, name: str) -> str | None:
        try:
            return self._found.get(name)
        except ValueError:  # not ASCII
            return super().first(name)

    def _lines(self) -> list[tuple[str | bytes, str | bytes]]:
        lines = self._fetched
        if lines is None:
            lines = self._fetched = _ascii(self._found)
        return lines


def _ascii(found: HeaderMap) -> list[tuple[str | bytes, str | bytes]]:
    try:
        return list(found.items())
    except ValueError:  # one of them is not
        lines: list[tuple[str | bytes, str | bytes]] = []
        for name in dict.fromkeys(found.keys()):
            try:
                lines += [(name, value) for value in found.getall(name)]
            except ValueError:
                continue
        return lines


def _encoding(headers: Headers) -> str:
    return (
        "" if headers.first("content-encoding") is None else headers["content-encoding"]
    )


class PyreqwestResponse:
    """A reply whose body is still on the wire."""

    __slots__ = (
        "_begun",
        "_content",
        "_exchange",
        "_origin",
        "_reply",
        "headers",
        "status",
    )

    def __init__(
        self, reply: SyncResponse, exchange: SyncStreamRequest, origin: str
    ) -> None:
        self._reply = reply
        self._exchange: SyncStreamRequest | None = exchange
        self._origin = origin
        self._content: bytes | None = None
        self._begun = False
        self.status = reply.status
        self.headers = _Headers(reply.headers)

    def read(self) -> bytes:
        content = self._content
        if content is None:
            try:
                if self.headers.first("content-encoding") is not None:
                    content = b"".join(self._decoded())
                else:
                    self._begun = begun(self._begun)
                    content = self._reply.bytes().to_bytes()
            except _ERRORS as error:
                raise failure(error, self._origin, sent=True) from None
            finally:
                self.close()
            self._content = content
        return content

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        if self._content is not None:
            return slices(self._content, chunk_size)
        return self._guarded(sized(self._decoded(), chunk_size))

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
            raise failure(error, self._origin, sent=True) from None
        finally:
            self.close()

    def close(self) -> None:
        exchange, self._exchange = self._exchange, None
        if exchange is not None:
            exchange.__exit__(None, None, None)


class AsyncPyreqwestResponse:
    """A reply whose body is still on the wire."""

    __slots__ = (
        "_begun",
        "_content",
        "_exchange",
        "_origin",
        "_reply",
        "headers",
        "status",
    )

    def __init__(self, reply: Response, exchange: StreamRequest, origin: str) -> None:
        self._reply = reply
        self._exchange: StreamRequest | None = exchange
        self._origin = origin
        self._content: bytes | None = None
        self._begun = False
        self.status = reply.status
        self.headers = _Headers(reply.headers)

    async def aread(self) -> bytes:
        content = self._content
        if content is None:
            try:
                if self.headers.first("content-encoding") is not None:
                    content = b"".join([piece async for piece in self._decoded()])
                else:
                    self._begun = begun(self._begun)
                    content = (await self._reply.bytes()).to_bytes()
            except _ERRORS as error:
                raise failure(error, self._origin, sent=True) from None
            finally:
                await self.aclose()
            self._content = content
        return content

    async def aiter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        if self._content is not None:
            for piece in slices(self._content, chunk_size):
                yield piece
            return
        async for piece in self._guarded(asized(self._decoded(), chunk_size)):
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
            raise failure(error, self._origin, sent=True) from None
        finally:
            await self.aclose()

    async def aclose(self) -> None:
        exchange, self._exchange = self._exchange, None
        if exchange is not None:
            await exchange.__aexit__(None, None, None)

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
from collections.abc import AsyncIterable, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from pyreqwest.client import BaseClientBuilder, ClientBuilder, SyncClientBuilder
from pyreqwest.exceptions import PyreqwestError
from pyreqwest.proxy import ProxyBuilder

from ..http.messages import InOneProcess, Request, TransportFailure, closed
from ..http.timeout import Timeout, Wait
from ..request.files import in_async
from ..support.event_loops import in_thread
from ..support.locks import Lock
from .httpx2_requests import ANNOUNCE_NOTHING, Route, header_lines, parsed
from .proxies import (
    authorities,
    checked_proxy,
    environment_proxy,
    proxied,
    refused_by_proxy,
)
from .pyreqwest_replies import AsyncPyreqwestResponse, PyreqwestResponse, failure
from .tunnels import explained

if TYPE_CHECKING:
    from pyreqwest.client import Client, SyncClient
    from pyreqwest.request import BaseRequestBuilder

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

"""Sending through httpx2, sync and async: its connection pools are used without what its clients add per call."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, cast

import httpx2

from ..files import in_async
from ..locks import Lock
from ..transport import InOneProcess, Request
from .failures import HTTP_ERRORS, closed, failure
from .replies import AsyncHTTPX2Response, HTTPX2Response, Shard, leave
from .routes import Route, origin_of, parsed
from .streams import bounded
from .wire import (
    Settings,
    async_stream,
    encoded_lines,
    seconds,
    sync_stream,
    wired,
)

if TYPE_CHECKING:
    import ssl

    from ..options import Timeout

# how many connections one async pool holds: its bookkeeping grows with each, and a call pays for it
_SHARD = 4


class HTTPX2Transport(InOneProcess):
    """Sends through httpx2. Give it a proxy, a CA bundle or an SSL context, or a `httpx2.Client` of your own.

    Without a `proxy` the variables HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY hold. A client of your own keeps its
    settings (proxies, TLS, limits, hooks) and stays yours to close.
    """

    def __init__(
        self,
        client: httpx2.Client | None = None,
        *,
        proxy: str | None = None,
        verify: ssl.SSLContext | str | bool = True,
        trust_env: bool = True,
        http2: bool = False,
        max_connections: int = 100,
        keepalive: float = 15.0,
    ) -> None:
        self._client = client
        self._settings = Settings(
            proxy, verify, trust_env, http2, max_connections, keepalive
        )
        self._lock = Lock()
        self._routes: dict[str, Route] = {}
        self._pools: dict[str, httpx2.HTTPTransport] = {}
        self._process = os.getpid()
        self._closed = False

    def __repr__(self) -> str:
        return f"<HTTPX2Transport {'client of your own' if self._client else self._settings}>"

    def send(self, request: Request, timeout: Timeout) -> HTTPX2Response:
        if self._closed:
            raise closed()
        stream = sync_stream(request.content)
        route, pool = self._route(request.target)
        try:
            if pool is not None:
                response = pool.handle_request(wired(request, route, stream, timeout))
            elif self._client is not None:
                response = self._through_client(self._client, request, route, timeout)
            else:  # closed by another thread just now
                raise closed()
        except HTTP_ERRORS as error:
            raise failure(error, route.origin) from error
        return HTTPX2Response(response, route.origin)

    def _through_client(
        self, client: httpx2.Client, request: Request, route: Route, timeout: Timeout
    ) -> httpx2.Response:
        built = client.build_request(
            request.method,
            request.target,
            headers=encoded_lines(request, route),
            content=cast("Any", request.content),
            extensions=seconds(timeout),
        )
        return client.send(built, stream=True, follow_redirects=False)

    def _route(self, target: str) -> tuple[Route, httpx2.HTTPTransport | None]:
        if self._process != os.getpid():
            # after a fork the connections belong to the parent: they are forgotten here, not closed
            self._routes, self._pools, self._process = {}, {}, os.getpid()
        origin = origin_of(target)
        route = self._routes.get(origin)
        if route is None:
            route = self._new_route(origin, target)
        return route, self._pools.get(route.origin)

    def _new_route(self, origin: str, target: str) -> Route:
        route = parsed(target)
        with self._lock:
            if self._client is None and route.origin not in self._pools:
                limit = self._settings.max_connections
                self._pools[route.origin] = bounded(
                    httpx2.HTTPTransport(**self._settings.pool_arguments(route, limit))
                )
            self._routes[origin] = route
        return route

    def close(self) -> None:
        """Close every connection. A client of your own stays open."""
        self._closed = True
        with self._lock:
            pools, self._pools = self._pools, {}
        if self._process == os.getpid():
            for pool in pools.values():
                pool.close()


class AsyncHTTPX2Transport(InOneProcess):
    """The async twin of `HTTPX2Transport`; it may be used in one event loop after another."""

    def __init__(
        self,
        client: httpx2.AsyncClient | None = None,
        *,
        proxy: str | None = None,
        verify: ssl.SSLContext | str | bool = True,
        trust_env: bool = True,
        http2: bool = False,
        max_connections: int = 100,
        keepalive: float = 15.0,
    ) -> None:
        self._client = client
        self._settings = Settings(
            proxy, verify, trust_env, http2, max_connections, keepalive
        )
        self._routes: dict[str, Route] = {}
        self._shards: dict[str, list[Shard]] = {}
        self._home: object = None
        self._closed = False

    def __repr__(self) -> str:
        return f"<AsyncHTTPX2Transport {'client of your own' if self._client else self._settings}>"

    async def send(self, request: Request, timeout: Timeout) -> AsyncHTTPX2Response:
        if self._closed:
            raise closed()
        self._settle()
        origin = origin_of(request.target)
        route = self._routes.get(origin)
        if route is None:
            route = self._routes[origin] = parsed(request.target)
        shard: Shard | None = None
        try:
            if self._client is None:
                shard = self._free_shard(route)
                shard.busy += 1
                wire = wired(request, route, async_stream(request.content), timeout)
                response = await shard.pool.handle_async_request(wire)
            else:
                response = await self._through_client(
                    self._client, request, route, timeout
                )
        except HTTP_ERRORS as error:
            leave(shard)
            raise failure(error, route.origin) from error
        except BaseException:
            leave(shard)
            raise
        return AsyncHTTPX2Response(response, route.origin, shard)

    async def _through_client(
        self,
        client: httpx2.AsyncClient,
        request: Request,
        route: Route,
        timeout: Timeout,
    ) -> httpx2.Response:
        content = request.content
        built = client.build_request(
            request.method,
            request.target,
            headers=encoded_lines(request, route),
            content=(
                content
                if content is None or isinstance(content, bytes)
                else in_async(content)
            ),
            extensions=seconds(timeout),
        )
        return await client.send(built, stream=True, follow_redirects=False)

    def _settle(self) -> None:
        """Connections belong to the event loop (and the process) that opened them: anywhere else we begin anew."""
        home = (_current_loop(), os.getpid())
        if home != self._home:
            self._home = home
            self._shards = {}

    def _free_shard(self, route: Route) -> Shard:
        shards = self._shards.setdefault(route.origin, [])
        for shard in shards:
            if shard.busy < _SHARD:
                return shard
        if len(shards) * _SHARD < self._settings.max_connections:
            connections = min(_SHARD, self._settings.max_connections)
            shards.append(
                Shard(
                    httpx2.AsyncHTTPTransport(
                        **self._settings.pool_arguments(route, connections)
                    )
                )
            )
            return shards[-1]
        return min(shards, key=lambda shard: shard.busy)

    async def aclose(self) -> None:
        """Close every connection. A client of your own stays open."""
        self._closed = True
        groups, self._shards = self._shards, {}
        if self._home == (_current_loop(), os.getpid()):
            for shards in groups.values():
                for shard in shards:
                    await shard.pool.aclose()


def _current_loop() -> object:
    """The running event loop, as far as asyncio knows of one."""
    import asyncio

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None

"""Sending through httpx2, sync and async: by real clients, one for each process or loop, that others can hook into."""

from __future__ import annotations

import ssl
from collections.abc import AsyncGenerator, Hashable
from http.cookiejar import CookieJar
from typing import TYPE_CHECKING, Any, cast

import httpx2

from ..http.messages import InOneProcess, Request, closed
from ..http.timeout import Timeout
from ..request.files import in_async
from ..support.event_loops import running
from ..support.locks import Lock, forks
from .httpx2_failures import HTTP_ERRORS, failure
from .httpx2_replies import AsyncHTTPX2Response, HTTPX2Response
from .httpx2_requests import (
    Address,
    Addresses,
    async_stream,
    async_waits,
    built,
    encoded_lines,
    for_client,
    sync_stream,
    waits,
)
from .pools import TransportSettings, no_way
from .proxies import proxied, refused_by_proxy
from .slots import Slots

if TYPE_CHECKING:
    from .httpx2_requests import Route


# neither netrc nor the user that may stand in a URL: credentials are in the headers already
_NO_AUTH = httpx2.Auth()


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
        self._settings = TransportSettings(
            proxy, verify, trust_env, http2, max_connections, keepalive
        )
        self._clients = SyncClients(self._settings)
        self._addresses = Addresses(self._settings.way if client is None else no_way)
        self._closed = False

    def __repr__(self) -> str:
        return f"<HTTPX2Transport {'client of your own' if self._client else self._settings}>"

    def send(self, request: Request, timeout: Timeout) -> HTTPX2Response:
        if self._closed:
            raise closed()
        stream = sync_stream(request.content)
        address = self._addresses.of(request)
        route = address.route
        try:
            if self._client is None:
                response = self._clients.of(route).send(
                    built(request, address, stream, waits(timeout)),
                    stream=True,
                    auth=_NO_AUTH,
                    follow_redirects=False,
                )
            else:
                response = self._through_client(self._client, request, address, timeout)
        except HTTP_ERRORS as error:
            raise failure(error, route.origin) from error
        except RuntimeError:
            if self._closed:  # by another thread just now
                raise closed() from None
            raise
        if response.status_code == 407 and proxied(route):
            response.close()
            raise refused_by_proxy(route.origin)
        return HTTPX2Response(response, route.origin)

    def _through_client(
        self,
        client: httpx2.Client,
        request: Request,
        address: Address,
        timeout: Timeout,
    ) -> httpx2.Response:
        url, more = for_client(request, address, waits(timeout), bool(client.params))
        own = client.build_request(
            request.method,
            url,
            headers=encoded_lines(request, address.route),
            content=cast("Any", request.content),
            extensions=more,
        )
        return client.send(own, stream=True, follow_redirects=False)

    def close(self) -> None:
        """Close every connection. A client of your own stays open."""
        self._closed = True
        self._clients.close()


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
        self._settings = TransportSettings(
            proxy, verify, trust_env, http2, max_connections, keepalive
        )
        # asyncio is nothing that a sync client should load

        self._clients = AsyncClients(self._settings)
        self._addresses = Addresses(self._settings.way if client is None else no_way)
        self._closed = False

    def __repr__(self) -> str:
        return f"<AsyncHTTPX2Transport {'client of your own' if self._client else self._settings}>"

    async def send(self, request: Request, timeout: Timeout) -> AsyncHTTPX2Response:
        if self._closed:
            raise closed()
        address = self._addresses.of(request)
        route = address.route
        try:
            if self._client is None:
                client = self._clients.known(route) or await self._clients.made(route)
                stream = async_stream(request.content)
                response = await client.send(
                    built(request, address, stream, async_waits(timeout)),
                    stream=True,
                    auth=_NO_AUTH,
                    follow_redirects=False,
                )
            else:
                response = await self._through_client(
                    self._client, request, address, timeout
                )
        except HTTP_ERRORS as error:
            raise failure(error, route.origin) from error
        except RuntimeError:
            if self._closed:  # by another task just now
                raise closed() from None
            raise
        if response.status_code == 407 and proxied(route):
            await response.aclose()
            raise refused_by_proxy(route.origin)
        return AsyncHTTPX2Response(response, route.origin)

    async def _through_client(
        self,
        client: httpx2.AsyncClient,
        request: Request,
        address: Address,
        timeout: Timeout,
    ) -> httpx2.Response:
        content = request.content
        url, more = for_client(
            request, address, async_waits(timeout), bool(client.params)
        )
        own = client.build_request(
            request.method,
            url,
            headers=encoded_lines(request, address.route),
            content=(
                content
                if content is None or isinstance(content, bytes)
                else in_async(content)
            ),
            extensions=more,
        )
        return await client.send(own, stream=True, follow_redirects=False)

    async def aclose(self) -> None:
        """Close the connections of this event loop; others close with theirs. A client of your own stays open."""
        self._closed = True
        await self._clients.close()


class NoCookies(CookieJar):
    """Keeps none: what one caller gets is no other caller's."""

    def extract_cookies(self, response: Any, request: Any) -> None:
        """Not even looked at."""


class SyncClients:
    """The clients of this process. A forked process begins anew: connections belong to the one that opened them."""

    def __init__(self, settings: TransportSettings) -> None:
        self._settings = settings
        self._lock = Lock()
        self._clients: dict[object, httpx2.Client] = {}
        self._forks = forks.count

    def of(self, route: Route) -> httpx2.Client:
        if self._forks != forks.count:
            self._clients, self._forks = {}, forks.count
        way = route.way
        client = self._clients.get(way)
        if client is None:
            with self._lock:
                client = self._clients.get(way)
                if client is None:
                    client = self._clients[way] = self._made(route)
        return client

    def _made(self, route: Route) -> httpx2.Client:
        pooling = self._settings.pooling(route)
        return httpx2.Client(
            transport=pooling.transport(self._settings.max_connections),
            trust_env=False,
            cookies=NoCookies(),
        )

    def close(self) -> None:
        with self._lock:
            clients, self._clients = self._clients, {}
        if self._forks == forks.count:
            for client in clients.values():
                client.close()


class _Home:
    """The clients of one event loop."""

    __slots__ = ("clients", "ending")

    def __init__(self) -> None:
        self.clients: dict[object, httpx2.AsyncClient] = {}
        self.ending: AsyncGenerator[None] | None = None

    async def close(self) -> None:
        clients, self.clients = self.clients, {}
        for client in clients.values():
            await client.aclose()


class AsyncClients:
    """The clients of each event loop that runs. They are closed when their loop ends."""

    def __init__(self, settings: TransportSettings) -> None:
        self._settings = settings
        self._homes: dict[Hashable, _Home] = {}
        self._forks = forks.count

    def known(self, route: Route) -> httpx2.AsyncClient | None:
        """The client that there is; most calls need not await it."""
        home = self._homes.get(running())
        if home is None or self._forks != forks.count:
            return None
        return home.clients.get(route.way)

    async def made(self, route: Route) -> httpx2.AsyncClient:
        if self._forks != forks.count:
            self._homes, self._forks = {}, forks.count
        loop = running()
        home = self._homes.get(loop)
        if home is None:
            home = await self._settle(loop)
        client = home.clients.get(route.way)
        if client is None:
            client = home.clients[route.way] = self._new(route)
        return client

    async def _settle(self, loop: Hashable) -> _Home:
        """Make a home in an event loop that is new here; forget those that were closed without being wound up."""
        for known in list(self._homes):
            is_closed: Any = getattr(known, "is_closed", None)
            if is_closed is not None and is_closed():
                self._homes.pop(known, None)
        home = self._homes[loop] = _Home()
        home.ending = _until_the_end(self._homes, loop)
        await anext(home.ending)
        return home

    def _new(self, route: Route) -> httpx2.AsyncClient:
        settings = self._settings
        pooling = settings.pooling(route)
        connections = settings.max_connections
        transport: httpx2.AsyncBaseTransport
        if settings.http2:  # one pool: all calls share one connection
            transport = pooling.async_transport(connections)
        else:
            transport = Slots(pooling.async_transport, connections, settings.keepalive)
        return httpx2.AsyncClient(
            transport=transport, trust_env=False, cookies=NoCookies()
        )

    async def close(self) -> None:
        """Close what this event loop has; the clients of others are closed when those end."""
        home = self._homes.get(running())
        if home is not None and home.ending is not None:
            await home.ending.aclose()


async def _until_the_end(
    homes: dict[Hashable, _Home], loop: Hashable
) -> AsyncGenerator[None]:
    """`asyncio.run` and `trio.run` close every asynchronous generator that is left when they end."""
    try:
        yield
    finally:
        home = homes.pop(loop, None)
        if home is not None:
            await home.close()

"""The clients of httpx2 that requests go through: one for each process or event loop, and for each way to a server."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Hashable
from http.cookiejar import CookieJar
from typing import TYPE_CHECKING, Any

import httpx2

from ..support.event_loops import running
from ..support.locks import Lock, forks
from .slots import Slots

if TYPE_CHECKING:
    from .httpx2_requests import Route
    from .pools import Settings


class NoCookies(CookieJar):
    """Keeps none: what one caller gets is no other caller's."""

    def extract_cookies(self, response: Any, request: Any) -> None:
        """Not even looked at."""


class SyncClients:
    """The clients of this process. A forked process begins anew: connections belong to the one that opened them."""

    def __init__(self, settings: Settings) -> None:
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

    def __init__(self, settings: Settings) -> None:
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

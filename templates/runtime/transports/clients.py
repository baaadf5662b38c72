"""The clients of httpx2 that sync requests go through: one for each process, and for each way to a server.

Tools that watch, record or mock HTTP hook in at these clients, at their transports and at the pools below.
"""

from __future__ import annotations

from http.cookiejar import CookieJar
from typing import TYPE_CHECKING, Any

import httpx2

from ..locks import Lock, forks

if TYPE_CHECKING:
    from .routes import Route
    from .settings import Settings


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

"""Sending through httpx2, sync and async: by its own clients, so that whatever hooks into them sees our requests."""

from __future__ import annotations

import ssl
from typing import Any, cast

import httpx2

from ..http.messages import InOneProcess, Request, closed
from ..http.timeout import Timeout
from ..request.files import in_async
from .httpx2_clients import SyncClients
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
from .pools import Settings, no_way
from .proxies import proxied, refused_by_proxy

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
        self._settings = Settings(
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
        self._settings = Settings(
            proxy, verify, trust_env, http2, max_connections, keepalive
        )
        # asyncio is nothing that a sync client should load
        from .httpx2_clients import AsyncClients

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

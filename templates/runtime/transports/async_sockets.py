"""Sockets of async calls: those of the event loop, on which bytes behind a reply end the connection.

On asyncio they are made of its own transports (`asyncio_sockets.py`), elsewhere of anyio's.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from typing import Any, cast

import httpcore2

from ..loops import asyncio_loop
from .connect_errors import unreachable
from .framing import Framing
from .tunnelling import Tunnel, asked, of_proxy


class AsyncStream(httpcore2.AsyncNetworkStream):
    """One connection, in the clear or within TLS."""

    def __init__(self, inner: httpcore2.AsyncNetworkStream) -> None:
        self._inner = inner
        self._framing = Framing()
        self._tunnel: Tunnel | None = None  # that a proxy was asked for

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self._tunnel is not None:
            with of_proxy():
                data = await self._inner.read(max_bytes, timeout)
            self._framing.came(data)
            return self._tunnel.came(data)
        data = await self._inner.read(max_bytes, timeout)
        self._framing.came(data)
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if buffer:  # nothing is left to send at the end of most requests
            if self._framing.unused:
                self._tunnel = asked(buffer)
            self._framing.sent(buffer)
            await self._inner.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._inner.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> AsyncStream:
        return AsyncStream(
            await self._inner.start_tls(ssl_context, server_hostname, timeout)
        )

    def get_extra_info(self, info: str) -> Any:
        # an idle connection from which something can be read is not used again
        if info == "is_readable" and not self._framing.clean:
            return True
        return self._inner.get_extra_info(info)


class AsyncBackend(httpcore2.AsyncNetworkBackend):
    """Opens connections in the event loop that runs, to a proxy if one is named."""

    def __init__(self, proxy: str | None = None) -> None:
        self._proxy = proxy
        self._inner = _backend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> AsyncStream:
        try:
            made = await self._inner.connect_tcp(
                host, port, timeout, local_address, socket_options
            )
        except httpcore2.ConnectError as error:
            if self._proxy is None:
                raise
            raise unreachable(self._proxy, error) from error
        return AsyncStream(made)

    async def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> AsyncStream:
        return AsyncStream(
            await self._inner.connect_unix_socket(path, timeout, socket_options)
        )

    async def sleep(self, seconds: float) -> None:
        await self._inner.sleep(seconds)


def _backend() -> httpcore2.AsyncNetworkBackend:
    if asyncio_loop() is not None:
        from .asyncio_sockets import AsyncioBackend

        return AsyncioBackend()
    return cast("httpcore2.AsyncNetworkBackend", httpcore2.AnyIOBackend())

"""Sockets of async calls, of asyncio itself where it runs: bytes behind a reply end the connection."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias, cast

import httpcore2

from ..support.event_loops import asyncio_loop
from .framing import Framing
from .httpx2_failures import NoAddressError, NoTLSError, unreachable
from .sync_sockets import Tunnel, asked, is_address, of_proxy

# seconds after which the next address of a name is tried beside the one before (RFC 8305)
_NEXT = 0.25

_Made: TypeAlias = "tuple[asyncio.Transport, Any]"


async def connection(
    protocol: Callable[[], asyncio.Protocol], host: str, port: int, **more: Any
) -> _Made:
    """The connection that was there first. NoAddressError where the name means nothing; else the last error."""
    loop = asyncio.get_running_loop()
    waiting = deque([host] if is_address(host) else await _addresses(host, port))
    attempts: list[asyncio.Task[_Made]] = []
    running: set[asyncio.Task[_Made]] = set()
    chosen: asyncio.Task[_Made] | None = None
    failed: BaseException | None = None
    try:
        while waiting or running:
            if waiting:
                attempt = loop.create_task(
                    loop.create_connection(protocol, waiting.popleft(), port, **more)
                )
                attempts.append(attempt)
                running.add(attempt)
            done, running = await asyncio.wait(
                running,
                timeout=_NEXT if waiting else None,
                return_when=asyncio.FIRST_COMPLETED,
            )
            for attempt in done:
                failed = attempt.exception()
                if failed is None:
                    chosen = attempt
                    return attempt.result()
        raise failed or NoAddressError(f"{host} has no address")
    finally:
        del failed  # it holds this frame, which would hold it
        for attempt in attempts:
            if attempt is not chosen:
                attempt.cancel()
                attempt.add_done_callback(_abandon)


def _abandon(attempt: asyncio.Task[_Made]) -> None:
    """Nobody wants the connection any more, if it came to be one."""
    if not attempt.cancelled() and attempt.exception() is None:
        attempt.result()[0].abort()


async def _addresses(host: str, port: int) -> list[str]:
    try:
        try:
            found = await asyncio.get_running_loop().getaddrinfo(
                host, port, type=socket.SOCK_STREAM
            )
        except RuntimeError:
            # no thread is to be had: the interpreter ends, or the container has its fill of them
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NoAddressError(str(error)) from error
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


# what may lie here unread before the sender is made to wait
_MOST_HELD = 256 * 1024


class _Protocol(asyncio.Protocol):
    """What came and nobody has read yet, and who waits for more, or for room to write."""

    def __init__(self) -> None:
        self.transport: asyncio.Transport
        self.held = bytearray()
        self.ended = False
        self.lost = False
        self.error: Exception | None = None
        self.full = False  # whether writing has to wait
        # httpcore2 has one reader and one writer at a time, on HTTP/2 too
        self.reader: asyncio.Future[None] | None = None
        self.writer: asyncio.Future[None] | None = None
        self._paused = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        self.held += data
        _wake(self.reader)
        if len(self.held) > _MOST_HELD and not self._paused:
            self._paused = True
            self.transport.pause_reading()

    def eof_received(self) -> bool:
        self.ended = True
        _wake(self.reader)
        return False

    def connection_lost(self, exc: Exception | None) -> None:
        self.ended = self.lost = True
        self.error = exc
        _wake(self.reader)
        self.resume_writing()

    def pause_writing(self) -> None:
        self.full = True

    def resume_writing(self) -> None:
        self.full = False
        _wake(self.writer)

    def take(self, most: int) -> bytes:
        """What lies here, no more than asked for."""
        held = self.held
        if len(held) <= most:
            data = bytes(held)
            held.clear()
        else:
            data = bytes(held[:most])
            del held[:most]
        if self._paused and len(held) <= _MOST_HELD:
            self._paused = False
            if not self.lost:
                self.transport.resume_reading()
        return data


def _wake(waiting: asyncio.Future[None] | None) -> None:
    if waiting is not None and not waiting.done():
        waiting.set_result(None)


async def _wait(
    waiting: asyncio.Future[None], timeout: float | None, late: type[Exception]
) -> None:
    """Wait for what somebody else sets; raises `late` when it takes too long. Cheaper than `asyncio.timeout`."""
    if timeout is None:
        await waiting
        return

    def ring() -> None:
        if not waiting.done():
            waiting.set_exception(late())

    clock = waiting.get_loop().call_later(timeout, ring)
    try:
        await waiting
    finally:
        clock.cancel()


class AsyncioStream(httpcore2.AsyncNetworkStream):
    """One connection, in the clear or within TLS."""

    def __init__(self, protocol: _Protocol) -> None:
        self._protocol = protocol

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        protocol = self._protocol
        if not protocol.held and not protocol.ended:
            protocol.reader = asyncio.get_running_loop().create_future()
            try:
                await _wait(protocol.reader, timeout, httpcore2.ReadTimeout)
            finally:
                protocol.reader = None
        if protocol.held:
            return protocol.take(max_bytes)
        if protocol.error is not None:
            try:
                # raised, for httpcore2 keeps only what was being handled
                raise protocol.error
            except Exception as error:
                raise httpcore2.ReadError(str(error)) from error
        return b""

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        protocol = self._protocol
        if protocol.lost or protocol.transport.is_closing():
            raise httpcore2.WriteError("the connection is closed")
        protocol.transport.write(buffer)
        if protocol.full:
            protocol.writer = asyncio.get_running_loop().create_future()
            try:
                await _wait(protocol.writer, timeout, httpcore2.WriteTimeout)
            finally:
                protocol.writer = None

    async def aclose(self) -> None:
        if not self._protocol.lost:
            self._protocol.transport.abort()
            # the event loop closes the socket in its next round, and this may be its last
            await asyncio.sleep(0)

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> AsyncioStream:
        protocol = _Protocol()
        before = self._protocol.transport
        await asyncio.sleep(0)  # what is there already comes in
        if self._protocol.held or self._protocol.ended:
            # who speaks first, or hangs up, does not speak TLS
            before.abort()
            raise NoTLSError("no TLS is spoken there")
        try:
            async with asyncio.timeout(timeout):
                made = await asyncio.get_running_loop().start_tls(
                    before, protocol, ssl_context, server_hostname=server_hostname
                )
        except TimeoutError:
            before.abort()
            raise httpcore2.ConnectTimeout("the handshake took too long") from None
        except (OSError, ValueError) as error:
            before.abort()
            raise httpcore2.ConnectError(str(error)) from error
        except BaseException:
            before.abort()
            raise
        if made is None:
            raise httpcore2.ConnectError("the connection broke off")
        protocol.connection_made(made)
        return AsyncioStream(protocol)

    def get_extra_info(self, info: str) -> Any:
        protocol = self._protocol
        if info == "is_readable":
            # the event loop has read it already, if there was anything
            return bool(protocol.held) or protocol.ended
        name = {"client_addr": "sockname", "server_addr": "peername"}.get(info, info)
        return protocol.transport.get_extra_info(name)


class AsyncioBackend(httpcore2.AsyncNetworkBackend):
    """Opens connections in the running event loop of asyncio."""

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> AsyncioStream:
        more: dict[str, Any] = {}
        if local_address is not None:
            more["local_addr"] = (local_address, 0)
        made = connection(_Protocol, host, port, **more)
        return await _connected(made, timeout, socket_options)

    async def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> AsyncioStream:
        loop = asyncio.get_running_loop()
        connecting = loop.create_unix_connection(_Protocol, path)
        return await _connected(connecting, timeout, socket_options)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


async def _connected(
    connecting: Any, timeout: float | None, socket_options: Iterable[Any] | None
) -> AsyncioStream:
    try:
        async with asyncio.timeout(timeout):
            transport, protocol = await connecting
    except TimeoutError:
        raise httpcore2.ConnectTimeout("it took too long") from None
    except OSError as error:
        raise httpcore2.ConnectError(str(error)) from error
    for option in socket_options or ():
        transport.get_extra_info("socket").setsockopt(*option)
    return AsyncioStream(protocol)


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

        return AsyncioBackend()
    return cast("httpcore2.AsyncNetworkBackend", httpcore2.AnyIOBackend())

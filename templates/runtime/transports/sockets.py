"""Sockets of sync calls: every wait ends with the deadline of its call, and bytes behind a reply end the connection.

They are what httpcore2 calls a network backend, and are given to its pools as such.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from typing import Any

import httpcore2

from ..deadlines import left
from .connect_errors import NoAddressError, unreachable
from .framing import Framing
from .names import addresses
from .tunnelling import Tunnel, asked, of_proxy


class Stream(httpcore2.NetworkStream):
    """One connection, in the clear or within TLS."""

    def __init__(
        self, inner: httpcore2.NetworkStream, *, tls_in_tls: bool = False
    ) -> None:
        self._inner = inner
        self._framing = Framing()
        self._tunnel: Tunnel | None = None  # that a proxy was asked for
        # read and written here, without another frame; TLS within TLS is no matter of one socket
        self._socket: Any = None if tls_in_tls else inner.get_extra_info("socket")

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self._tunnel is not None:
            return self._answer(self._tunnel, max_bytes, timeout)
        wait = left(timeout, httpcore2.ReadTimeout)
        sock = self._socket
        if sock is None:
            data = self._inner.read(max_bytes, wait)
        else:
            try:
                sock.settimeout(wait)
                data = sock.recv(max_bytes)
            except TimeoutError as error:
                raise httpcore2.ReadTimeout(str(error)) from error
            except OSError as error:
                raise httpcore2.ReadError(str(error)) from error
        self._framing.came(data)
        return data

    def _answer(self, tunnel: Tunnel, max_bytes: int, timeout: float | None) -> bytes:
        self._tunnel = None
        with of_proxy():
            data = self.read(max_bytes, timeout)
        self._tunnel = tunnel
        return tunnel.came(data)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if not buffer:  # what is left to send at the end of a request
            return
        if self._framing.unused:
            self._tunnel = asked(buffer)
        self._framing.sent(buffer)
        sock = self._socket
        if sock is None:
            self._inner.write(buffer, left(timeout, httpcore2.WriteTimeout))
            return
        done = 0
        try:
            while done < len(buffer):
                sock.settimeout(left(timeout, httpcore2.WriteTimeout))
                done += sock.send(memoryview(buffer)[done:] if done else buffer)
        except TimeoutError as error:
            raise httpcore2.WriteTimeout(str(error)) from error
        except OSError as error:
            raise httpcore2.WriteError(str(error)) from error

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> Stream:
        within = self._inner.get_extra_info("ssl_object") is not None
        wait = left(timeout, httpcore2.ConnectTimeout)
        return Stream(
            self._inner.start_tls(ssl_context, server_hostname, wait), tls_in_tls=within
        )

    def get_extra_info(self, info: str) -> Any:
        # an idle connection from which something can be read is not used again
        if info == "is_readable" and not self._framing.clean:
            return True
        return self._inner.get_extra_info(info)


class Backend(httpcore2.NetworkBackend):
    """Opens connections, to a proxy if one is named. Names are looked up within the time that the call has."""

    def __init__(self, proxy: str | None = None) -> None:
        self._inner = httpcore2.SyncBackend()
        self._proxy = proxy

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> Stream:
        failed: Exception | None = None
        try:
            wait = left(timeout, httpcore2.ConnectTimeout)
            for address, each in addresses(host, port, wait):
                try:
                    return Stream(
                        self._inner.connect_tcp(
                            address, port, each, local_address, socket_options
                        )
                    )
                except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                    # the next address may be reached; of the last the error is told
                    failed = error
            raise failed or NoAddressError(f"{host} has no address")
        except httpcore2.ConnectError as error:
            if self._proxy is None:
                raise
            raise unreachable(self._proxy, error) from error
        finally:
            del failed  # it holds this frame, which would hold it

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> Stream:
        wait = left(timeout, httpcore2.ConnectTimeout)
        return Stream(self._inner.connect_unix_socket(path, wait, socket_options))

    def sleep(self, seconds: float) -> None:
        self._inner.sleep(seconds)

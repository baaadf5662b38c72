"""Sockets of sync calls, by name and through tunnels of proxies: every wait ends with the deadline of its call."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from typing import Any

import httpcore2

from ..http.timeout import left
from .framing import Framing
from .httpx2_failures import NoAddressError, unreachable


class _LookUp:
    """One question to the system's resolver, and what came of it."""

    __slots__ = ("_host", "_port", "failed", "found")

    def __init__(self, host: str, port: int) -> None:
        self._host = host
        self._port = port
        self.found: list[str] = []
        self.failed: Exception | None = None

    def ask(self) -> None:
        try:
            each = socket.getaddrinfo(self._host, self._port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            self.failed = error
        else:
            self.found.extend(dict.fromkeys(str(address[0]) for *_, address in each))

    def ask_within(self, timeout: float) -> bool:
        """Whether there was an answer in time."""
        worker = threading.Thread(
            target=self.ask, name=f"look up {self._host}", daemon=True
        )
        try:
            worker.start()
        except RuntimeError:
            # no thread is to be had: the interpreter ends, or the container has its fill of them
            self.ask()
            return True
        worker.join(timeout)
        return not worker.is_alive()


def addresses(
    host: str, port: int, timeout: float | None
) -> Iterator[tuple[str, float | None]]:
    """The addresses of a host one by one, each with what is then left of the timeout.

    ConnectTimeout where it runs out. The thread that waits is left behind: it ends when the system gives up, and holds
    up no program that ends before.
    """
    if timeout is None or is_address(host):
        yield host, timeout
        return
    limit = time.monotonic() + timeout
    asked = _LookUp(host, port)
    if not asked.ask_within(timeout):
        raise httpcore2.ConnectTimeout(f"looking up {host} took too long")
    if not asked.found:
        failed = asked.failed
        raise NoAddressError(str(failed) if failed else "it has no address")
    for address in asked.found:
        yield address, max(limit - time.monotonic(), 0.001)


def is_address(host: str) -> bool:
    try:
        ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True


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


_BEGINNING = b"HTTP/1."


def asked(data: bytes) -> Tunnel | None:
    """What is asked for by the first bytes of a connection, if that is a tunnel."""
    return Tunnel() if data.startswith(b"CONNECT ") else None


@contextmanager
def of_proxy() -> Generator[None]:
    """For what is read from a proxy that was asked."""
    try:
        yield
    except httpcore2.ReadTimeout as error:
        raise httpcore2.ConnectTimeout("the proxy did not answer") from error
    except httpcore2.ReadError as error:
        raise httpcore2.ProxyError(f"the connection to it broke: {error}") from error


class Tunnel:
    """What came of a proxy since it was asked."""

    __slots__ = ("_begun",)

    def __init__(self) -> None:
        self._begun = False

    def came(self, data: bytes) -> bytes:
        """The piece, if it can be one of a reply."""
        if not data:
            raise httpcore2.ProxyError("it hung up")
        if not self._begun and data[: len(_BEGINNING)] != _BEGINNING[: len(data)]:
            raise httpcore2.ProxyError("it does not speak HTTP")
        self._begun = True
        return data

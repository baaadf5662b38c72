"""What httpx2 leaves open at the level of sockets: waiting beyond a deadline, and bytes after the end of a reply.

Both reach into httpx2 by names that are not its public ones. Where it has changed them, sync deadlines hold for each
step only and surplus bytes go unseen, as they would without this module; a test for each tells.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

import httpx2

from ..deadlines import left
from .names import addresses


class _Stream:
    """A socket on which every wait ends with the deadline of the call it is for."""

    __slots__ = ("_inner",)

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return cast("bytes", self._inner.read(max_bytes, left(timeout)))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: Any,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> _Stream:
        return _Stream(
            self._inner.start_tls(ssl_context, server_hostname, left(timeout))
        )

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class _Backend:
    """Opens such sockets."""

    __slots__ = ("_inner",)

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> _Stream:
        failed: Exception | None = None
        for address, wait in addresses(host, port, left(timeout)):
            try:
                return _Stream(
                    self._inner.connect_tcp(
                        address, port, wait, local_address, socket_options
                    )
                )
            except Exception as error:
                # the next address may be reached; of the last the error is told
                failed = error
        try:
            raise failed or httpx2.ConnectError(f"{host} has no address")
        finally:
            del failed  # it holds this frame, which would hold it

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> _Stream:
        return _Stream(
            self._inner.connect_unix_socket(path, left(timeout), socket_options)
        )

    def sleep(self, seconds: float) -> None:
        self._inner.sleep(seconds)


def bounded(transport: httpx2.HTTPTransport) -> httpx2.HTTPTransport:
    """The same transport, whose waits end with the deadline of a sync call."""
    pool: Any = getattr(transport, "_pool", None)
    inner = getattr(pool, "_network_backend", None)
    if inner is not None:
        pool._network_backend = _Backend(inner)
    return transport


def surplus(response: httpx2.Response) -> Any:
    """The socket of a reply that more bytes followed than belong to it, else None.

    They would be taken for the beginning of the next reply: another caller would get what this server, or somebody in
    between, made up. Such a connection must not be used again.
    """
    found: Any = response.stream
    for _ in range(_DEPTH):
        state = getattr(found, "_h11_state", None)
        if state is not None:
            more = state.trailing_data[0]
            return response.extensions.get("network_stream") if more else None
        for name in _INNER:
            inner = getattr(found, name, None)
            if inner is not None:
                found = inner
                break
        else:
            return None
    return None


def begun(already: bool) -> bool:
    """True; RuntimeError where a reply is read once more."""
    if already:
        raise RuntimeError("the content of this reply has been read already")
    return True


# where one layer of httpx2 keeps the next, from the stream of a reply down to its connection
_INNER = ("_httpcore_stream", "_stream", "_connection")
_DEPTH = 6

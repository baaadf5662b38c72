"""Proxies while they are asked for a tunnel: what goes wrong then is theirs, and nothing was sent to the server."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

import httpcore2

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

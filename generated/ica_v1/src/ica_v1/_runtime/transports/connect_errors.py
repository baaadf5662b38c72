"""Why no connection came about, where httpcore2 has no names for it."""

from __future__ import annotations

import httpcore2


class NoAddressError(httpcore2.ConnectError):
    """The host's name could not be looked up."""


class NoTLSError(httpcore2.ConnectError):
    """The other side does not speak TLS."""


def unreachable(proxy: str, error: Exception) -> httpcore2.ProxyError:
    """It is the proxy that cannot be connected to."""
    return httpcore2.ProxyError(f"the proxy {proxy} cannot be reached: {error}")

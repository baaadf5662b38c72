"""Transports of httpx2 over connection pools of httpcore2 whose sockets are ours, with exact limits."""

from __future__ import annotations

import ssl
from typing import Any, TypeVar

import httpcore2
import httpx2

from .sync_sockets import Backend

_TransportT = TypeVar("_TransportT", httpx2.HTTPTransport, httpx2.AsyncHTTPTransport)
_POOLS = (httpcore2.ConnectionPool, httpcore2.AsyncConnectionPool)


class Pooling:
    """How the pools of one route are made: straight to the servers, or by way of a proxy."""

    __slots__ = ("_context", "_http2", "_proxy", "keepalive")

    def __init__(
        self,
        context: ssl.SSLContext,
        *,
        http2: bool,
        keepalive: float,
        proxy: httpx2.Proxy | None,
    ) -> None:
        self._context = context
        self._http2 = http2
        self._proxy = proxy
        self.keepalive = keepalive

    def transport(self, connections: int) -> httpx2.HTTPTransport:
        made = httpx2.HTTPTransport(**self._plain(connections))
        return _fitted(
            made,
            self._pool(
                httpcore2.ConnectionPool,
                httpcore2.HTTPProxy,
                httpcore2.SOCKSProxy,
                connections,
                Backend(self._way()),
            ),
        )

    def async_transport(self, connections: int) -> httpx2.AsyncHTTPTransport:
        from .async_sockets import AsyncBackend

        made = httpx2.AsyncHTTPTransport(**self._plain(connections))
        return _fitted(
            made,
            self._pool(
                httpcore2.AsyncConnectionPool,
                httpcore2.AsyncHTTPProxy,
                httpcore2.AsyncSOCKSProxy,
                connections,
                AsyncBackend(self._way()),
            ),
        )

    def _way(self) -> str | None:
        """The proxy as it may be shown; None where the way leads straight to the server."""
        proxy = self._proxy
        if proxy is None:
            return None
        return f"{proxy.url.scheme}://{proxy.url.netloc.decode('ascii')}"

    def _plain(self, connections: int) -> dict[str, Any]:
        return {
            "verify": self._context,
            "trust_env": False,
            "http2": self._http2,
            "proxy": self._proxy,
            "limits": httpx2.Limits(
                max_connections=connections,
                max_keepalive_connections=connections,
                keepalive_expiry=self.keepalive,
            ),
        }

    def _pool(
        self, plain: Any, http: Any, socks: Any, connections: int, backend: Any
    ) -> Any:
        common = {
            "ssl_context": self._context,
            "http2": self._http2,
            "max_connections": connections,
            "max_keepalive_connections": connections,
            "keepalive_expiry": self.keepalive,
            "network_backend": backend,
        }
        proxy = self._proxy
        if proxy is None:
            return plain(**common)
        url = httpcore2.URL(
            scheme=proxy.url.raw_scheme,
            host=proxy.url.raw_host,
            port=proxy.url.port,
            target=proxy.url.raw_path,
        )
        if proxy.url.scheme.startswith("socks"):
            return socks(proxy_url=url, proxy_auth=proxy.raw_auth, **common)
        tls = self._context if proxy.url.scheme == "https" else None
        return http(
            proxy_url=url,
            proxy_auth=proxy.raw_auth,
            proxy_headers=proxy.headers.raw,
            proxy_ssl_context=tls,
            **common,
        )


def _fitted(transport: _TransportT, pool: Any) -> _TransportT:
    """The transport with its pool replaced, if it has one where we look for it."""
    fitted: Any = transport
    if isinstance(getattr(fitted, "_pool", None), _POOLS):
        fitted._pool = pool
    return transport

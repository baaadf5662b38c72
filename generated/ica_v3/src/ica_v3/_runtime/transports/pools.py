"""What a transport over httpx2 was given, and the pools that it makes of it: exact limits, and sockets of ours."""

from __future__ import annotations

import ssl
from typing import Any, TypeVar

import httpcore2
import httpx2

from ..http.messages import FailureKind, TransportFailure
from .httpx2_requests import Route
from .proxies import authorities, check_authorities, checked_proxy, environment_proxy
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


class TransportSettings:
    """What every pool of one transport is made with. What is wrong in it is refused here, before anything is sent."""

    def __init__(
        self,
        proxy: str | None,
        verify: ssl.SSLContext | str | bool,
        trust_env: bool,
        http2: bool,
        max_connections: int,
        keepalive: float,
    ) -> None:
        if proxy is not None:
            checked_proxy(proxy, "proxy")
        if http2:
            _need("h2", "http2=True", "http2")
        if max_connections < 1:
            raise ValueError(
                f"max_connections must be at least 1, not {max_connections!r}"
            )
        self._proxy = proxy
        self._trust_env = trust_env
        self.http2 = http2
        self.max_connections = max_connections
        self.keepalive = keepalive
        self._verify: ssl.SSLContext | bool = (
            authorities(verify) if isinstance(verify, str) else verify
        )
        self._context: ssl.SSLContext | None = None
        self._bare: ssl.SSLContext | None = None
        self._poolings: dict[object, Pooling] = {}

    def __repr__(self) -> str:
        return f"http2={self.http2}, max_connections={self.max_connections}"

    def way(self, route: Route) -> tuple[str | None, bool]:
        """How a server is reached: the URL of the proxy, and whether TLS is spoken on the way."""
        proxy = self._proxy
        if proxy is None and self._trust_env:
            try:
                proxy = environment_proxy(route.scheme, route.host, route.port)
            except ValueError as error:
                raise _unusable("proxy", error) from error
        tls = route.scheme == "https" or (proxy or "").startswith("https:")
        return proxy, tls

    def pooling(self, route: Route) -> Pooling:
        """What the pools of a route are made by."""
        proxy, tls = route.way
        pooling = self._poolings.get(route.way)
        if pooling is None:
            pooling = self._poolings[route.way] = Pooling(
                self._tls() if tls else self._no_tls(),
                http2=self.http2,
                keepalive=self.keepalive,
                proxy=None if proxy is None else httpx2.Proxy(proxy),
            )
        return pooling

    def _tls(self) -> ssl.SSLContext:
        context = self._context
        if context is None:
            try:
                if self._trust_env and self._verify is True:
                    check_authorities()
                context = httpx2.create_ssl_context(
                    verify=self._verify, trust_env=self._trust_env
                )
            except (OSError, ValueError) as error:
                raise _unusable("tls", error) from error
            self._context = context
        return context

    def _no_tls(self) -> ssl.SSLContext:
        """For plain HTTP: loading the authorities takes long. It knows none, so it would trust nobody."""
        context = self._bare
        if context is None:
            context = self._bare = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        return context


def no_way(route: Route) -> tuple[str | None, bool]:
    """Of a client of the caller's nobody here knows how it reaches a server."""
    return None, route.scheme == "https"


def _unusable(kind: FailureKind, error: Exception) -> TransportFailure:
    """What the environment says by the time of the first call."""
    return TransportFailure(kind, str(error), sent=False, final=True)


def _need(module: str, wanted: str, extra: str) -> None:
    from importlib.util import find_spec

    if find_spec(module) is None:
        raise ValueError(
            f"{wanted} needs the package {module}: pip install 'httpx2[{extra}]'"
        )

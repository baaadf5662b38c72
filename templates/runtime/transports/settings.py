"""What a transport over httpx2 was given, and the ways that lead from it to servers."""

from __future__ import annotations

import ssl

import httpx2

from ..http.messages import FailureKind, TransportFailure
from .httpx2_requests import Route
from .pools import Pooling
from .proxies import authorities, check_authorities, checked_proxy, environment_proxy


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

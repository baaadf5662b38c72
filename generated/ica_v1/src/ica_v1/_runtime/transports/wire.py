"""What the sync and the async adapter share: a request as httpx2 takes it, and the settings of connection pools."""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any, cast

import httpx2

from ..files import in_async
from ..transport import AsyncStream, Content, Request, SyncStream
from .routes import Route, Wire, environment_proxy

if TYPE_CHECKING:
    import ssl

    from ..options import Timeout

_NOTHING = httpx2.ByteStream(b"")


class _Body(httpx2.SyncByteStream):
    def __init__(self, content: SyncStream) -> None:
        self._content = content

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._content)


class _AsyncBody(httpx2.AsyncByteStream):
    def __init__(self, content: SyncStream | AsyncStream) -> None:
        self._content = content

    def __aiter__(self) -> AsyncIterator[bytes]:
        return in_async(self._content)


def header_lines(request: Request, route: Route) -> list[tuple[str, str]]:
    """The header lines, with those that say how the body is framed."""
    headers = request.headers
    named = {name.lower() for name in headers}
    lines = list(headers.items())
    if "host" not in named:
        lines.insert(0, ("Host", route.authority))
    if "accept-encoding" not in named:
        lines.append(("Accept-Encoding", "gzip, deflate"))
    if "content-length" in named or "transfer-encoding" in named:
        return lines
    content = request.content
    if content is None:
        if request.method in ANNOUNCE_NOTHING:
            lines.append(("Content-Length", "0"))
        return lines
    length = len(content) if isinstance(content, bytes) else content.length
    lines.append(
        ("Transfer-Encoding", "chunked")
        if length is None
        else ("Content-Length", str(length))
    )
    return lines


def encoded_lines(request: Request, route: Route) -> list[tuple[bytes, bytes]]:
    """The same as they go over the wire."""
    lines = header_lines(request, route)
    return [(name.encode("ascii"), value.encode()) for name, value in lines]


# servers wait for a body after these unless they are told that there is none
ANNOUNCE_NOTHING = frozenset({"POST", "PUT", "PATCH", "QUERY"})


def seconds(timeout: Timeout) -> dict[str, Any]:
    return {
        "timeout": {
            "connect": timeout.connect,
            "read": timeout.read,
            "write": timeout.write,
            "pool": timeout.pool,
        }
    }


def wired(
    request: Request, route: Route, stream: Any, timeout: Timeout
) -> httpx2.Request:
    """What a transport of httpx2 reads of a request, without the parsing that its own class does for every call."""
    wire = Wire(
        request.method,
        route.to(request.target),
        encoded_lines(request, route),
        stream,
        seconds(timeout),
    )
    return cast("httpx2.Request", wire)


def is_encoded(headers: list[tuple[bytes, bytes]]) -> bool:
    return any(
        len(name) == 16 and name.lower() == b"content-encoding" for name, _ in headers
    )


def sync_stream(content: Content) -> httpx2.SyncByteStream:
    if content is None:
        return _NOTHING
    if isinstance(content, bytes):
        return httpx2.ByteStream(content)
    if isinstance(content, AsyncIterable):
        raise TypeError("an async iterable can only be sent by the async client")
    return _Body(content)


def async_stream(content: Content) -> httpx2.AsyncByteStream:
    if content is None:
        return _NOTHING
    return (
        httpx2.ByteStream(content)
        if isinstance(content, bytes)
        else _AsyncBody(content)
    )


class Settings:
    """What every pool of one transport is made with."""

    def __init__(
        self,
        proxy: str | None,
        verify: ssl.SSLContext | str | bool,
        trust_env: bool,
        http2: bool,
        max_connections: int,
        keepalive: float,
    ) -> None:
        self._proxy = proxy
        self._verify = verify
        self._trust_env = trust_env
        self._http2 = http2
        self.max_connections = max_connections
        self._keepalive = keepalive
        self._context: ssl.SSLContext | None = None

    def __repr__(self) -> str:
        return f"http2={self._http2}, max_connections={self.max_connections}"

    def proxy_for(self, route: Route) -> str | None:
        if self._proxy is not None:
            return self._proxy
        return environment_proxy(route) if self._trust_env else None

    def pool_arguments(self, route: Route, connections: int) -> dict[str, Any]:
        proxy = self.proxy_for(route)
        return {
            "proxy": proxy,
            # loading the authorities takes long, and plain HTTP needs none
            "verify": (
                self._tls()
                if route.scheme == "https" or (proxy or "").startswith("https")
                else False
            ),
            "trust_env": self._trust_env,
            "http2": self._http2,
            "limits": httpx2.Limits(
                max_connections=connections,
                max_keepalive_connections=connections,
                keepalive_expiry=self._keepalive,
            ),
        }

    def _tls(self) -> ssl.SSLContext:
        context = self._context
        if context is None:
            # a path is what `verify` has always taken; httpx2 would warn about it
            context = self._context = _context(self._verify, self._trust_env)
        return context


def _context(verify: ssl.SSLContext | str | bool, trust_env: bool) -> ssl.SSLContext:
    if isinstance(verify, str):
        import ssl

        folder = os.path.isdir(verify)
        return (
            ssl.create_default_context(capath=verify)
            if folder
            else ssl.create_default_context(cafile=verify)
        )
    return httpx2.create_ssl_context(verify=verify, trust_env=trust_env)


def slices(content: bytes, size: int | None) -> Iterator[bytes]:
    size = size or len(content) or 1
    return (content[start : start + size] for start in range(0, len(content), size))

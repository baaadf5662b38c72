"""Where requests go: an origin taken apart once, the proxy it is reached through, and the target of each request."""

from __future__ import annotations

import ipaddress
from typing import Any
from urllib.parse import quote
from urllib.request import getproxies, proxy_bypass

import httpx2

from ..transport import TransportFailure


class Target:
    """The address of one request, as a transport of httpx2 reads it."""

    __slots__ = ("port", "raw_host", "raw_path", "raw_scheme")

    def __init__(
        self, raw_scheme: bytes, raw_host: bytes, port: int | None, raw_path: bytes
    ) -> None:
        self.raw_scheme = raw_scheme
        self.raw_host = raw_host
        self.port = port
        self.raw_path = raw_path


class Lines:
    """The header lines of one request."""

    __slots__ = ("raw",)

    def __init__(self, raw: list[tuple[bytes, bytes]]) -> None:
        self.raw = raw


class Wire:
    """One request: the part of `httpx2.Request` that its transports read."""

    __slots__ = ("extensions", "headers", "method", "stream", "url")

    def __init__(
        self,
        method: str,
        url: Target,
        lines: list[tuple[bytes, bytes]],
        stream: Any,
        extensions: dict[str, Any],
    ) -> None:
        self.method = method
        self.url = url
        self.headers = Lines(lines)
        self.stream = stream
        self.extensions = extensions


class Route:
    """One origin. `origin` is its normal form, `start` where the path of its URLs begins."""

    __slots__ = (
        "authority",
        "host",
        "origin",
        "plain",
        "port",
        "raw_host",
        "raw_scheme",
        "scheme",
        "start",
    )

    def __init__(self, url: httpx2.URL, start: int) -> None:
        self.scheme = url.scheme
        self.host = url.host
        self.port = url.port
        self.raw_scheme = url.raw_scheme
        self.raw_host = url.raw_host
        # without the user and password that a URL may hold, and without a port that goes without saying
        self.authority = url.netloc.decode("ascii").removesuffix(
            ":443" if url.scheme == "https" else ":80"
        )
        self.origin = f"{url.scheme}://{self.authority}"
        self.start = start
        self.plain = False  # whether its URLs begin with `origin` as they are

    def url(self, target: str) -> str:
        """A URL of this origin as it may be shown, without the user and password that it may hold."""
        if self.plain and target.isascii() and " " not in target and "#" not in target:
            return target
        return self.origin + self.path(target)

    def path(self, target: str) -> str:
        """The path and query of a URL of this origin, as they are sent."""
        path = target[self.start :]
        if not path.startswith("/"):
            path = f"/{path}"
        if not path.isascii() or " " in path or "#" in path:
            # never so in what `build` makes, but a base URL or a redirect may have it
            path = quote(path.partition("#")[0], safe="/:?[]@!$&'()*+,;=%~")
        return path

    def to(self, target: str) -> Target:
        path = self.path(target).encode("ascii")
        return Target(self.raw_scheme, self.raw_host, self.port, path)


def origin_of(target: str) -> str:
    """The part of a URL before its path: enough to find its route again."""
    end = target.find("/", 8)
    return target if end < 0 else target[:end]


def parsed(target: str) -> Route:
    """The route of a URL; TransportFailure if nothing can be reached by it."""
    try:
        url = httpx2.URL(target)
    except httpx2.InvalidURL as error:
        raise TransportFailure(
            "url", f"the URL cannot be used: {error}", sent=False
        ) from error
    if url.scheme not in ("http", "https") or not url.host:
        shown = repr(f"{url.scheme}://{url.host}" if url.scheme else target[:8])
        raise TransportFailure(
            "url",
            f"a URL begins with http:// or https:// and a host, not with {shown}",
            sent=False,
        )
    if any(len(label) > 63 for label in url.raw_host.split(b".")):
        raise TransportFailure(
            "url", f"{url.host[:40]}… is not a host name", sent=False
        )
    slashes = target.index("//") + 2
    ends = [
        place for place in (target.find(mark, slashes) for mark in "/?#") if place >= 0
    ]
    route = Route(url, min(ends, default=len(target)))
    route.plain = route.origin == origin_of(target)
    return route


def environment_proxy(route: Route) -> str | None:
    """The proxy that the environment (or the system's settings) names for an origin, NO_PROXY with networks obeyed."""
    proxies = getproxies()
    proxy = proxies.get(route.scheme) or proxies.get("all")
    if not proxy:
        return None
    port = route.port or (443 if route.scheme == "https" else 80)
    if proxy_bypass(f"{route.host}:{port}") or _in_network(
        route.host, proxies.get("no", "")
    ):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


def _in_network(host: str, exceptions: str) -> bool:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    for entry in exceptions.split(","):
        if "/" in entry:
            try:
                if address in ipaddress.ip_network(entry.strip(), strict=False):
                    return True
            except ValueError:
                continue
    return False

"""Requests as httpx2 takes them, real ones for every tool that looks at them, and the addresses they go to."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import httpx2

from ..http.messages import AsyncStream, Content, Request, SyncStream, TransportFailure
from ..http.timeout import outlasting
from ..request.files import in_async

if TYPE_CHECKING:
    from ..http.timeout import Timeout

# servers wait for a body after these unless they are told that there is none
ANNOUNCE_NOTHING = frozenset({"POST", "PUT", "PATCH", "QUERY"})


def header_lines(request: Request, route: Route) -> list[tuple[str, str]]:
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


class Route:
    """One origin. `origin` is its normal form, `start` where the path of its URLs begins."""

    __slots__ = (
        "authority",
        "host",
        "origin",
        "plain",
        "port",
        "raw_host",
        "scheme",
        "start",
        "way",
    )

    def __init__(self, url: httpx2.URL, start: int) -> None:
        self.scheme = url.scheme
        self.host = url.host
        self.port = url.port
        self.raw_host = url.raw_host
        # without the user and password that a URL may hold, and without a port that goes without saying
        self.authority = url.netloc.decode("ascii").removesuffix(
            ":443" if url.scheme == "https" else ":80"
        )
        self.origin = f"{url.scheme}://{self.authority}"
        self.start = start
        self.plain = False  # whether its URLs begin with `origin` as they are
        self.way: Any = None  # how the transport reaches it

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


_NOTHING = httpx2.ByteStream(b"")
# taking a URL apart costs more than the rest of a request; most clients send to few
_MOST_ADDRESSES = 256


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


class Address:
    """A URL that was taken apart: as it may be shown, and its path and query as they are sent."""

    __slots__ = ("raw_path", "route", "shown", "url")

    def __init__(self, route: Route, url: str) -> None:
        self.route = route
        self.url = route.url(url)
        try:
            self.shown = httpx2.URL(self.url)
        except httpx2.InvalidURL:  # too long for it
            self.shown = httpx2.URL(route.origin)
        self.raw_path = self.shown.raw_path

    def target(self, request: Request) -> bytes | None:
        """Path and query of a request where they are not those of the URL that is shown: it may hold secrets."""
        path = self.route.path(request.target).encode("ascii")
        return None if path == self.raw_path else path


class Addresses:
    """The addresses that requests went to lately, and the routes to their origins."""

    def __init__(self, way: Callable[[Route], Any]) -> None:
        self._way = way
        self._routes: dict[str, Route] = {}
        self._known: dict[str, Address] = {}

    def of(self, request: Request) -> Address:
        """Where a request goes; TransportFailure where nothing can be reached by its URL."""
        url = request.url
        address = self._known.get(url)
        if address is None:
            origin = origin_of(url)
            route = self._routes.get(origin)
            if route is None:
                route = parsed(url)
                route.way = self._way(route)
                self._routes[origin] = route
            if len(self._known) >= _MOST_ADDRESSES:
                self._known.clear()
            address = self._known[url] = Address(route, url)
        return address


def built(
    request: Request,
    address: Address,
    stream: httpx2.SyncByteStream | httpx2.AsyncByteStream,
    waits: Mapping[str, float | None],
) -> httpx2.Request:
    """What goes through a client of ours."""
    made = httpx2.Request(
        request.method,
        address.shown,
        headers=encoded_lines(request, address.route),
        stream=stream,
        extensions=_extensions(request, address, waits),
    )
    if isinstance(stream, httpx2.ByteStream):
        made.read()  # tools that look at its content find it
    return made


def encoded_lines(request: Request, route: Route) -> list[tuple[bytes, bytes]]:
    """The header lines as they go over the wire."""
    lines = header_lines(request, route)
    return [(name.encode("ascii"), value.encode()) for name, value in lines]


def waits(timeout: Timeout) -> dict[str, float | None]:
    """The timeouts as httpx2 takes them; those of a call with a deadline know of it."""
    return {
        "connect": timeout.connect,
        "read": timeout.read,
        "write": timeout.write,
        "pool": timeout.pool,
    }


def async_waits(timeout: Timeout) -> dict[str, float | None]:
    """The same where the deadline cancels the call."""
    return {name: outlasting(seconds) for name, seconds in waits(timeout).items()}


def _extensions(
    request: Request, address: Address, waits: Mapping[str, float | None]
) -> dict[str, Any]:
    """What httpx2 is to know beside the request: timeouts, and the target where the URL does not show all of it."""
    found: dict[str, Any] = {"timeout": waits}
    target = address.target(request)
    if target is not None:
        found["target"] = target
    return found


def for_client(
    request: Request,
    address: Address,
    waits: Mapping[str, float | None],
    has_parameters: bool,
) -> tuple[str, dict[str, Any]]:
    """URL and extensions for a client of the caller's, which may put query parameters of its own behind the URL."""
    more = _extensions(request, address, waits)
    if has_parameters and more.pop("target", None) is not None:
        return request.target, more
    return address.url, more


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

"""Where requests go: an origin taken apart once, and its URLs as they are sent and as they may be shown."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import httpx2

from ..transport import TransportFailure


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

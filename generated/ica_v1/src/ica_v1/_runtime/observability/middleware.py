"""Functions of the caller's around every attempt: they may change the request, and see what came of it."""

from __future__ import annotations

from collections.abc import (
    AsyncIterable,
    Awaitable,
    Callable,
    Iterable,
    MutableMapping,
    Sequence,
)
from typing import TypeAlias, cast

from ..http.messages import Headers, Request


class MiddlewareRequest:
    """One request as it goes out, credentials and all; what is changed here is sent, in this attempt only.

    `operation` and `attempt` (from 1) say what it is for. Its repr shows no secret; its attributes hold them.
    """

    __slots__ = ("_request", "attempt", "headers", "operation")

    def __init__(
        self,
        request: Request,
        headers: MutableMapping[str, str],
        operation: str,
        attempt: int,
    ) -> None:
        self._request = request
        self.headers = headers
        self.operation = operation
        self.attempt = attempt

    @property
    def method(self) -> str:
        return self._request.method

    @property
    def url(self) -> str:
        """The whole address, secrets in its query included. It may be replaced by a signed one."""
        return self._request.target

    @url.setter
    def url(self, url: str) -> None:
        self._request.target = url
        # nobody knows what of a new query may be shown
        self._request.url = url.partition("?")[0]

    @property
    def content(self) -> bytes | Iterable[bytes] | AsyncIterable[bytes] | None:
        """The body: bytes, or what gives them piece by piece where it is streamed."""
        return self._request.content

    @content.setter
    def content(self, content: bytes | None) -> None:
        self._request.content = content
        for name in ("Content-Length", "Transfer-Encoding"):
            self._request.remove_header(name)

    def __repr__(self) -> str:
        return f"<MiddlewareRequest {self.operation} attempt {self.attempt}: {self.method} {self._request.url}>"


class MiddlewareResponse:
    """What an attempt was answered with, whatever the status. `content` is None where it is streamed to the caller."""

    __slots__ = ("content", "headers", "status")

    def __init__(self, status: int, headers: Headers, content: bytes | None) -> None:
        self.status = status
        self.headers = headers
        self.content = content

    def __repr__(self) -> str:
        return f"<MiddlewareResponse {self.status}>"


CallNext: TypeAlias = Callable[[MiddlewareRequest], MiddlewareResponse]
"""Sends the request: through the next middleware, and by the last one to the server. Raises `TransportFailure`."""
AsyncCallNext: TypeAlias = Callable[[MiddlewareRequest], Awaitable[MiddlewareResponse]]
"""The same, to be awaited."""


Middleware: TypeAlias = Callable[[MiddlewareRequest, CallNext], MiddlewareResponse]
"""A function around every attempt of a sync client: it gives back what `call_next(request)` gave."""
AsyncMiddleware: TypeAlias = Callable[
    [MiddlewareRequest, AsyncCallNext], Awaitable[MiddlewareResponse]
]
"""An async function around every attempt of an async client."""
AnyMiddleware: TypeAlias = Middleware | AsyncMiddleware


def functions(given: object) -> tuple[AnyMiddleware, ...]:
    """What the caller gave as middleware; TypeError where it is no sequence of functions."""
    found = cast("Sequence[object]", given if isinstance(given, Sequence) else [None])
    if not all(callable(each) for each in found):
        raise TypeError("middleware must be a sequence of functions: middleware=[sign]")
    return tuple(cast("Sequence[AnyMiddleware]", found))

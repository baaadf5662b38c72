"""Functions of the caller's around every attempt: they may change the request, and see what came of it."""

from __future__ import annotations

import time
from collections.abc import (
    AsyncIterable,
    Awaitable,
    Callable,
    Iterable,
    Iterator,
    MutableMapping,
)
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from .flow import Send
from .transport import TransportFailure

if TYPE_CHECKING:
    from .flow import Through
    from .transport import Headers, Request


class MiddlewareHeaders(MutableMapping[str, str]):
    """The headers of a request: case does not matter, and each stands once. Only their names are shown."""

    __slots__ = ("_request",)

    def __init__(self, request: Request) -> None:
        self._request = request

    def __getitem__(self, name: str) -> str:
        value = self._request.header(name)
        if value is None:
            raise KeyError(name)
        return value

    def __setitem__(self, name: str, value: str) -> None:
        self._request.set_header(name, value)

    def __delitem__(self, name: str) -> None:
        if self._request.header(name) is None:
            raise KeyError(name)
        self._request.remove_header(name)

    def __iter__(self) -> Iterator[str]:
        return iter(list(self._request.headers))

    def __len__(self) -> int:
        return len(self._request.headers)

    def __repr__(self) -> str:
        return f"{{{', '.join(f'{name!r}: ***' for name in self)}}}"


class MiddlewareRequest:
    """One request as it goes out, credentials and all; what is changed here is sent, in this attempt only.

    `operation` and `attempt` (from 1) say what it is for. Its repr shows no secret; its attributes hold them.
    """

    __slots__ = ("_request", "attempt", "headers", "operation")

    def __init__(self, request: Request, operation: str, attempt: int) -> None:
        self._request = request
        self.operation = operation
        self.attempt = attempt
        self.headers = MiddlewareHeaders(request)

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


class Middleware(Protocol):
    """A function around every attempt of a sync client: it gives back what `call_next(request)` gave."""

    def __call__(
        self, request: MiddlewareRequest, call_next: CallNext, /
    ) -> MiddlewareResponse: ...


class AsyncMiddleware(Protocol):
    """An async function around every attempt of an async client."""

    def __call__(
        self, request: MiddlewareRequest, call_next: AsyncCallNext, /
    ) -> Awaitable[MiddlewareResponse]: ...


class _Answer(MiddlewareResponse):
    """With the reply of the transport, for the flow."""

    __slots__ = ("response",)

    def __init__(self, response: Any, content: bytes | None) -> None:
        super().__init__(response.status, response.headers, content)
        self.response = response


class _Attempt:
    """One attempt on its way through the functions: what is sent at their end, and the reply that is open."""

    __slots__ = ("effect", "request", "response")

    def __init__(self, effect: Through) -> None:
        self.effect = effect
        # a copy: what is changed must not be found changed already by the next attempt
        self.request = effect.send.request.copy()
        self.response: Any = None

    def shown(self) -> MiddlewareRequest:
        effect = self.effect
        return MiddlewareRequest(self.request, effect.call.operation.id, effect.attempt)

    def sending(self) -> Send:
        """What to send, in what is left of the deadline."""
        planned, call = self.effect.send, self.effect.call
        timeout = planned.timeout
        if planned.limit is not None:
            left = planned.limit - time.monotonic()
            if left <= 0:
                raise TransportFailure(
                    "timeout-read", "the deadline ran out", sent=False
                )
            timeout = timeout.within(left)
        if call.log.on():
            call.log.sending(call, self.effect.attempt, self.request)
        return Send(self.request, timeout, planned.limit, planned.read)

    def answer(self, sent: tuple[Any, bytes | None]) -> _Answer:
        self.response = sent[0]
        return _Answer(*sent)


def through(
    effect: Through, send: Callable[[Send], tuple[Any, bytes | None]]
) -> tuple[Any, bytes | None]:
    """Send a request through the functions of a sync client; the first is the outermost."""
    attempt = _Attempt(effect)

    def close() -> None:
        response, attempt.response = attempt.response, None
        if response is not None:
            response.close()

    def last(request: MiddlewareRequest) -> _Answer:
        close()  # it is asked once more: nobody wants the reply before
        return attempt.answer(send(attempt.sending()))

    call_next: Callable[[MiddlewareRequest], _Answer] = last
    for function in reversed(effect.functions):
        call_next = partial(_passed, function, call_next)
    try:
        answer = call_next(attempt.shown())
    except BaseException:
        close()
        raise
    return answer.response, answer.content


def _passed(function: Any, call_next: CallNext, request: MiddlewareRequest) -> _Answer:
    return _checked(function, function(request, call_next))


async def athrough(
    effect: Through, send: Callable[[Send], Awaitable[tuple[Any, bytes | None]]]
) -> tuple[Any, bytes | None]:
    """Send a request through the functions of an async client; the first is the outermost."""
    attempt = _Attempt(effect)

    async def close() -> None:
        response, attempt.response = attempt.response, None
        if response is not None:
            await response.aclose()

    async def last(request: MiddlewareRequest) -> _Answer:
        await close()
        return attempt.answer(await send(attempt.sending()))

    call_next: Callable[[MiddlewareRequest], Awaitable[_Answer]] = last
    for function in reversed(effect.functions):
        call_next = partial(_apassed, function, call_next)
    try:
        answer = await call_next(attempt.shown())
    except BaseException:
        await close()
        raise
    return answer.response, answer.content


async def _apassed(
    function: Any, call_next: AsyncCallNext, request: MiddlewareRequest
) -> _Answer:
    answer: Any = function(request, call_next)
    return _checked(
        function, (await answer) if hasattr(answer, "__await__") else answer
    )


def _checked(function: Any, answer: Any) -> _Answer:
    if isinstance(answer, _Answer):
        return answer
    name = getattr(function, "__qualname__", type(function).__name__)
    if hasattr(answer, "__await__"):
        if hasattr(answer, "close"):
            answer.close()
        raise TypeError(
            f"the middleware {name} is an async function; only the async client calls it"
        )
    raise TypeError(
        f"the middleware {name} gave {type(answer).__name__}: it has to give back what call_next(request) gives"
    )

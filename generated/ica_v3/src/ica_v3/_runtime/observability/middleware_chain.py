"""An attempt on its way through the functions that the caller put around it, sync and async."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Iterator, MutableMapping
from functools import partial
from typing import TYPE_CHECKING, Any

from ..call.effects import Exchange, Send
from ..http.messages import TransportFailure
from .middleware import AsyncCallNext, CallNext, MiddlewareRequest, MiddlewareResponse

if TYPE_CHECKING:
    from ..call.effects import Through
    from ..http.messages import Request


class _Headers(MutableMapping[str, str]):
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


class _Answer(MiddlewareResponse):
    """With the reply of the transport, for the flow."""

    __slots__ = ("response",)

    def __init__(self, reply: Exchange) -> None:
        self.response = response = reply.response
        super().__init__(response.status, response.headers, reply.content)


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
        return MiddlewareRequest(
            self.request,
            _Headers(self.request),
            effect.call.operation.id,
            effect.attempt,
        )

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
            from ..call.masks import masks_of

            attempt = self.effect.attempt
            call.log.sending(call.operation, masks_of(call), attempt, self.request)
        return Send(self.request, timeout, planned.limit, planned.read)

    def answer(self, reply: Exchange) -> _Answer:
        self.response = reply.response
        return _Answer(reply)


def through(effect: Through, send: Callable[[Send], Exchange]) -> Exchange:
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
    return Exchange(answer.response, answer.content)


def _passed(function: Any, call_next: CallNext, request: MiddlewareRequest) -> _Answer:
    return _checked(function, function(request, call_next))


async def athrough(
    effect: Through, send: Callable[[Send], Awaitable[Exchange]]
) -> Exchange:
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
    return Exchange(answer.response, answer.content)


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

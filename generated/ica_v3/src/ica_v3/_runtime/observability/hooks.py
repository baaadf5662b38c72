"""Functions of the caller's that are told of every attempt: before it, after its reply, after its failure."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, Generic, TypeVar

from ..http.messages import Headers, TransportFailure
from ..support.records import Value

Record = TypeVar("Record")


class Attempt(Value, kw_only=True):
    """One attempt of a call. `number` counts from 1; `url` shows no secret."""

    operation: str
    number: int
    method: str
    url: str
    idempotency_key: str | None = None


class AttemptReply(Value, kw_only=True):
    """What an attempt was answered with, whatever the status. `seconds` is how long that took."""

    attempt: Attempt
    status: int
    headers: Headers
    request_id: str | None
    seconds: float


class AttemptFailure(Value, kw_only=True):
    """An attempt without a whole reply. `kind` is as in `TransportError`."""

    attempt: Attempt
    kind: str
    message: str
    seconds: float


class Hooks(Value, kw_only=True):
    """What to call for each attempt; in an async client the functions may be async.

    What they return is not looked at, and what they raise is logged: no call fails for its hooks.
    """

    before: Callable[[Attempt], object] | None = None
    after: Callable[[AttemptReply], object] | None = None
    error: Callable[[AttemptFailure], object] | None = None

    def starting(self, attempt: Attempt) -> Iterator[Notify[Any]]:
        if self.before is not None:
            yield Notify(self.before, attempt)

    def answered(
        self,
        attempt: Attempt,
        status: int,
        headers: Headers,
        request_id: str | None,
        seconds: float,
    ) -> Iterator[Notify[Any]]:
        if self.after is not None:
            reply = AttemptReply(
                attempt=attempt,
                status=status,
                headers=headers,
                request_id=request_id,
                seconds=seconds,
            )
            yield Notify(self.after, reply)

    def failed(
        self, attempt: Attempt, failure: TransportFailure, seconds: float
    ) -> Iterator[Notify[Any]]:
        if self.error is not None:
            record = AttemptFailure(
                attempt=attempt,
                kind=failure.kind,
                message=failure.message,
                seconds=seconds,
            )
            yield Notify(self.error, record)


class Notify(Generic[Record]):
    """The effect of telling a hook."""

    __slots__ = ("hook", "record")

    def __init__(self, hook: Callable[[Record], object], record: Record) -> None:
        self.hook = hook
        self.record = record


def notify(effect: Notify[Any]) -> None:
    """Tell a hook of a sync client."""
    answer: Any
    try:
        answer = effect.hook(effect.record)
    except Exception:
        _log(effect)
        return
    if hasattr(answer, "__await__"):
        if hasattr(answer, "close"):
            answer.close()
        raise TypeError("a hook is an async function; only the async client calls it")


async def anotify(effect: Notify[Any]) -> None:
    """Tell a hook of an async client."""
    try:
        answer = effect.hook(effect.record)
        if isinstance(answer, Awaitable):
            await answer
    except Exception:
        _log(effect)


def _log(effect: Notify[Any]) -> None:
    logging.getLogger(__package__).exception(
        "a hook failed for %s", type(effect.record).__name__
    )

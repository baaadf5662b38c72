"""How long each step of a request may take, and what is left of the time that its whole call has."""

from __future__ import annotations

import time
from math import inf
from typing import Any

from ..support.records import Value


class Wait(float):
    """Seconds for one step of a call that must be over at `until`, in terms of `time.monotonic()`.

    HTTP libraries hand a timeout down to the socket as it is: so the deadline belongs to the call, not to its thread.
    """

    __slots__ = ("until",)

    until: float

    def __new__(cls, seconds: float, until: float) -> Wait:
        wait = super().__new__(cls, seconds)
        wait.until = until
        return wait

    def __reduce__(self) -> tuple[type[Wait], tuple[float, float]]:
        return Wait, (float(self), self.until)


def left(timeout: float | None, late: type[Exception]) -> float | None:
    """A timeout, shortened to what is left of its call; raises `late` where nothing is."""
    if type(timeout) is not Wait:
        return timeout
    rest = timeout.until - time.monotonic()
    if rest <= 0:
        raise late("the deadline ran out")
    return rest if rest < timeout else float(timeout)


# the clocks of event loops ring up to some milliseconds early
_SLACK = 0.1


def outlasting(timeout: float | None) -> float | None:
    """A timeout of an async call, a little longer where its deadline cuts it short: the deadline is to come first."""
    if type(timeout) is not Wait or timeout.until - time.monotonic() > timeout:
        return timeout
    return timeout + _SLACK


_LONGEST = 1e9  # seconds that the clocks of sockets can hold


def positive(value: object, what: str, more: str = "") -> float:
    """A number of seconds that can be waited for. What is no number is not shown: it may be anything."""
    seconds = number(value)
    # `not <` also catches NaN
    if seconds is None or isinstance(value, bool) or not 0 < seconds < _LONGEST:
        wrong = type(value).__name__ if seconds is None else repr(value)
        hint = "; None in a Timeout waits without end" if seconds == inf else ""
        raise (TypeError if seconds is None else ValueError)(
            f"{what} must be a positive number of seconds{more}, not {wrong}{hint}"
        )
    return seconds


def number(value: Any) -> float | None:
    try:
        return float(value) if hasattr(value, "__float__") else None
    except (TypeError, ValueError, OverflowError):
        return None


class Timeout(Value):
    """Seconds for each step of one attempt; None waits for ever. A plain number given as a timeout sets all four."""

    connect: float | None = 5.0
    read: float | None = 60.0
    write: float | None = 60.0
    pool: float | None = 60.0

    def __post_init__(self) -> None:
        own = self.__dict__
        for name, value in own.items():
            # what is left of a deadline is ours, and was a timeout before
            if value is not None and type(value) is not Wait:
                own[name] = positive(value, f"timeout.{name}")

    @classmethod
    def of(cls, value: object) -> Timeout:
        """A timeout from what the caller gave: one of ours or of httpx2's, or a number for every step."""
        if isinstance(value, Timeout):
            return value
        steps: list[Any] = [getattr(value, name, cls) for name in cls._fields]
        if cls not in steps:
            return cls(*steps)
        seconds = positive(value, "timeout", " or a Timeout(connect=..., read=...)")
        return cls(seconds, seconds, seconds, seconds)

    def within(self, seconds: float) -> Timeout:
        """No step longer than `seconds`, and none that goes on beyond them: what is left of a deadline."""
        until = time.monotonic() + seconds
        return Timeout(
            Wait(_least(self.connect, seconds), until),
            Wait(_least(self.read, seconds), until),
            Wait(_least(self.write, seconds), until),
            Wait(_least(self.pool, seconds), until),
        )


def _least(value: float | None, limit: float) -> float:
    return limit if value is None or value > limit else value

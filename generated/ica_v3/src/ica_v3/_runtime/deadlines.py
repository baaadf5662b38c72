"""A timeout that knows when its call must be over, for those who wait on the call's behalf.

A timeout holds for one step, and a server that sends a byte now and then begins a new step with each. An async call is
simply cancelled when its deadline comes; a sync one has to look at the clock before every wait.
"""

from __future__ import annotations

import time


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

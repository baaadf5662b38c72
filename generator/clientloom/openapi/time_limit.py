"""Ends work that takes too long, also inside a regular expression; where the system has no timers, nothing does."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager

from clientloom.gc_pause import no_collection

# Python drops what is raised while it ends a generator that nobody holds any more: then it rings once more. What others
# have it call around each garbage collection drops it too, and that may be most of the time: there are none meanwhile.
_AGAIN = 1.0


class TooLong(BaseException):
    """The time is over. No `Exception`: whoever catches those has not been asked."""


@contextmanager
def within(seconds: float) -> Generator[None, None, None]:
    """Do what is inside in so many seconds, or raise TooLong. Limits may be nested.

    Only the main thread of a process has signals, and Windows no timers: elsewhere there is no limit.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    begun = time.monotonic()
    handler = signal.signal(signal.SIGALRM, _ring)
    around, _ = signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
    if around:
        signal.setitimer(signal.ITIMER_REAL, min(seconds, around), _AGAIN)
    try:
        with no_collection():
            yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, handler)
        if around:
            signal.setitimer(signal.ITIMER_REAL, max(around - (time.monotonic() - begun), 0.001), _AGAIN)


def _ring(number: int, frame: object) -> None:
    raise TooLong

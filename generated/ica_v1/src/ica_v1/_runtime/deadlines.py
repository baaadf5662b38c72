"""The moment at which a thread's call must be over, for those who wait on its behalf.

A timeout holds for one step, and a server that sends a byte now and then begins a new step with each. An async call is
simply cancelled when its deadline comes; a sync one has to look at the clock before every wait.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Generator
from contextlib import contextmanager


class _Call(threading.local):
    limit: float | None = None


_call = _Call()
_LEAST = 0.001  # a timeout of 0 would mean: do not wait at all


@contextmanager
def until(limit: float) -> Generator[None]:
    """Everything this thread waits for inside the `with` ends at `limit`, in terms of `time.monotonic()`."""
    before = _call.limit
    _call.limit = limit
    try:
        yield
    finally:
        _call.limit = before


def left(timeout: float | None) -> float | None:
    """A timeout, shortened to what is left of this thread's call."""
    limit = _call.limit
    if limit is None:
        return timeout
    rest = max(limit - time.monotonic(), _LEAST)
    return rest if timeout is None else min(timeout, rest)

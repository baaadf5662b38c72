"""Does a piece of work in a second process while this one goes on; without one, here and when it is asked for."""

from __future__ import annotations

import os
import pickle
import signal
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TypeVar, cast

T = TypeVar("T")


@contextmanager
def in_parallel(work: Callable[[], T], *, worth_it: bool) -> Generator[Callable[[], T]]:
    """Begin `work`; what is handed out waits for its result, which must be picklable.

    The other process is a fork of this one, so it has everything at hand and hands over nothing but the result. Where
    it fails for any reason the work is done here, and fails here if it is the work that is at fault.
    """
    if not (worth_it and _can_fork()):
        yield work
        return
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        _work(work, read, write)
    os.close(write)
    with os.fdopen(read, "rb") as answer:

        def result() -> T:
            try:
                return cast(T, pickle.load(answer))
            except (EOFError, OSError, pickle.UnpicklingError):
                return work()

        try:
            yield result
        finally:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)


def _work(work: Callable[[], object], read: int, write: int) -> None:
    """What the fork does. It never goes back to what this process was about."""
    try:
        os.close(read)
        with os.fdopen(write, "wb") as answer:
            pickle.dump(work(), answer, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)


def _can_fork() -> bool:
    """A fork is safe where no other thread could hold a lock, and helps where there is a second core."""
    if not hasattr(os, "fork") or threading.active_count() > 1:
        return False
    return len(os.sched_getaffinity(0)) > 1 if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1) > 1

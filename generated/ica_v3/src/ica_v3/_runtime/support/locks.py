"""Locks that a forked process finds open, whatever the threads of its parent were doing, and how it is told."""

from __future__ import annotations

import os
import threading
from weakref import WeakSet


class Lock:
    """A `threading.Lock` for a `with`; anew in a forked process, where its holder does not exist."""

    __slots__ = ("__weakref__", "_lock")

    def __init__(self) -> None:
        self._lock = threading.Lock()
        _all.add(self)

    def acquire(self, timeout: float | None = None) -> bool:
        """Whether it could be had within so many seconds; None waits for ever."""
        return self._lock.acquire(timeout=-1 if timeout is None else max(0.0, timeout))

    def release(self) -> None:
        try:
            self._lock.release()
        except RuntimeError:
            pass  # this is a forked process, and its lock a new one

    def __enter__(self) -> None:
        self._lock.acquire()

    def __exit__(self, *_: object) -> None:
        self.release()

    def renew(self) -> None:
        self._lock = threading.Lock()


class _Forks:
    """How many forks lie between this process and the one that imported the package."""

    __slots__ = ("count",)

    def __init__(self) -> None:
        self.count = 0


# looked at in every call: to ask the system for the number of the process takes ten times as long
forks = _Forks()
_all: WeakSet[Lock] = WeakSet()


def _renew() -> None:
    forks.count += 1
    for lock in _all:
        lock.renew()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_renew)

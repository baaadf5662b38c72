"""Work that takes too long is ended at the first ring, whatever else Python does meanwhile."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Iterator

import pytest

from clientloom.openapi.time_limit import TooLong, within


@pytest.fixture
def watched_collector() -> Iterator[None]:
    """Something of others that is called around every garbage collection, and they never end."""

    def callback(phase: str, information: object) -> None:
        for _ in range(1_000):
            pass

    before = gc.get_threshold()
    gc.callbacks.append(callback)
    gc.set_threshold(10)
    yield
    gc.set_threshold(*before)
    gc.callbacks.remove(callback)


def test_a_watched_garbage_collector_does_not_take_the_ring(
    watched_collector: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    dropped: list[str] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda raised: dropped.append(repr(raised.exc_value)))

    def work() -> None:
        kept: list[list[int]] = []
        with within(0.02):
            while not dropped:
                kept.append([])

    for _ in range(20):
        with pytest.raises(TooLong):
            work()
    assert dropped == []
    assert gc.isenabled()


def test_elsewhere_than_in_the_main_thread_nothing_is_limited() -> None:
    done: list[bool] = []

    def work() -> None:
        with within(0.000_001):
            done.append(sum(range(100_000)) > 0)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]

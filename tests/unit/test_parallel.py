"""A second process does what this one would have done, and what goes wrong there goes wrong here."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from clientloom import parallel as module
from clientloom.config.records import parse_config
from clientloom.parallel import in_parallel
from clientloom.pipeline import compile
from clientloom.targets import Target

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def forks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forks whatever else the test run has going; what these forks do is harmless."""
    monkeypatch.setattr(module, "_can_fork", lambda: True)


def in_fork(home: int, there: Callable[[], object], here: object = "done here") -> Callable[[], object]:
    """Work that differs in the other process."""
    return lambda: here if os.getpid() == home else there()


@pytest.mark.usefixtures("forks")
def test_the_work_is_done_elsewhere() -> None:
    with in_parallel(lambda: (os.getpid(), "x" * 1_000_000), worth_it=True) as result:
        process, text = result()
    assert process != os.getpid()
    assert len(text) == 1_000_000
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_what_is_not_worth_it_is_done_here() -> None:
    with in_parallel(os.getpid, worth_it=False) as result:
        assert result() == os.getpid()


def test_threads_forbid_a_fork() -> None:
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    try:
        with in_parallel(os.getpid, worth_it=True) as result:
            assert result() == os.getpid()
    finally:
        done.set()
        other.join()


@pytest.mark.usefixtures("forks")
@pytest.mark.parametrize(
    "there",
    [
        lambda: os.kill(os.getpid(), signal.SIGKILL),
        lambda: 1 / 0,
        lambda: lambda: None,  # cannot be pickled
    ],
    ids=["killed", "failed", "not picklable"],
)
def test_what_fails_there_is_done_here(there: Callable[[], object]) -> None:
    with in_parallel(in_fork(os.getpid(), there), worth_it=True) as result:
        assert result() == "done here"


@pytest.mark.usefixtures("forks")
def test_what_is_at_fault_itself_fails_here() -> None:
    def work() -> None:
        raise ValueError("of the work")

    with pytest.raises(ValueError, match="of the work"), in_parallel(work, worth_it=True) as result:
        result()


@pytest.mark.usefixtures("forks")
def test_what_is_not_asked_for_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    forked: list[int] = []
    fork = os.fork

    def noted() -> int:
        forked.append(fork())
        return forked[-1]

    monkeypatch.setattr(os, "fork", noted)
    with in_parallel(threading.Event().wait, worth_it=True):
        pass
    with pytest.raises(ProcessLookupError):
        os.kill(forked[0], 0)


@pytest.mark.usefixtures("forks")
def test_a_package_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = ROOT / "specs" / "astronomer_core"
    file = folder / "client.toml"
    target = Target(parse_config(file.read_bytes(), file))
    forked: list[bool] = []
    real = module.in_parallel

    def noted(work: Callable[[], object], *, worth_it: bool) -> object:
        forked.append(worth_it)
        return real(work, worth_it=worth_it)

    monkeypatch.setattr("clientloom.pipeline.in_parallel", noted)
    alone = compile(target).files
    monkeypatch.setattr("clientloom.pipeline._MANY_OPERATIONS", 1)
    assert compile(target).files == alone
    assert forked == [False, True]

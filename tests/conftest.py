"""What a run prints: each file when its tests are done, and what goes on where nothing was printed for a while."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import pytest

QUIET = 20.0  # seconds without a line

Status = tuple[str, str, str | tuple[str, dict[str, bool]]]


class Progress:
    """Prints in the process that reports; the tests may run there or in workers (pytest-xdist)."""

    def __init__(self, reporter: pytest.TerminalReporter) -> None:
        self._reporter = reporter
        self._lock = threading.Lock()
        self._left: Counter[str] = Counter()
        self._size: Counter[str] = Counter()
        self._done = 0
        self._running: dict[str, None] = {}
        self._printed = time.monotonic()
        self._over = threading.Event()

    def _expect(self, ids: Iterable[str]) -> None:
        if not self._size:
            self._size = Counter(each.partition("::")[0] for each in ids)
            self._left = self._size.copy()

    def _print(self, line: str, **style: bool) -> None:
        with self._lock:
            self._reporter.write_line(line, **style)
            self._printed = time.monotonic()

    def _say_what_runs(self) -> None:
        while not self._over.wait(1.0):
            if time.monotonic() - self._printed > QUIET:
                self._print(f"      {', '.join(list(self._running)) or 'workers are getting ready'} ...")

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self._expect(item.nodeid for item in session.items)

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_node_collection_finished(self, ids: Sequence[str]) -> None:
        self._expect(ids)

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_setupnodes(self) -> None:
        # beside workers only: tests that fork want no second thread in their process
        threading.Thread(target=self._say_what_runs, daemon=True).start()

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self._running[nodeid] = None

    @pytest.hookimpl(hookwrapper=True)
    def pytest_report_teststatus(self, report: pytest.TestReport) -> Any:
        """No dots: the line of the file stands for them, and failures have lines of their own."""
        outcome = yield
        category, _, _ = outcome.get_result()
        outcome.force_result((category, "", ""))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self._print(f"      FAILED {report.nodeid}", red=True)

    def pytest_runtest_logfinish(self, nodeid: str) -> None:
        self._running.pop(nodeid, None)
        file = nodeid.partition("::")[0]
        self._left[file] -= 1
        self._done += 1
        if not self._left[file]:
            total = self._size.total()
            self._print(f"{100 * self._done // total:3d} % {file} ({self._size[file]})")

    def pytest_sessionfinish(self) -> None:
        self._over.set()


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if reporter is not None and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Progress(reporter), "progress")

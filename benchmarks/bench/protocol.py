"""What a row is made of: variants that are sampled in turn, metrics, and goals over them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bench.places import neutral

Sample = Mapping[str, float]
US = "clientloom"
FLOOR = "floor"


class Unable(Exception):
    """A variant cannot do the row; the text says why, in one line."""

    def __init__(self, why: str) -> None:
        super().__init__(neutral(why))


@dataclass(slots=True)
class Variant:
    """One way to do the work. `rounds` is for those that take long: they are left out after so many."""

    name: str
    sample: Callable[[], Sample]
    rounds: int | None = None
    warm: bool = False  # whether a round that does not count goes before
    close: Callable[[], None] | None = None


@dataclass(frozen=True, slots=True)
class Metric:
    """Something measured: `unit` and what to multiply the sample with to get it."""

    name: str
    label: str
    unit: str
    scale: float = 1.0
    plot: bool = False


SECONDS = Metric("seconds", "time", "s", plot=True)
MILLISECONDS = Metric("seconds", "time", "ms", 1e3, plot=True)
MICROSECONDS = Metric("seconds", "time", "µs", 1e6, plot=True)
MEMORY = Metric("megabytes", "memory", "MB")
CPU = Metric("cpu", "processor", "s")


@dataclass(frozen=True, slots=True)
class Goal:
    """What was asked for. `at_most`: subject ÷ over; `at_least`: over ÷ subject; without `over`, the metric itself."""

    text: str
    over: str | None = None
    at_most: float | None = None
    at_least: float | None = None
    metric: str = "seconds"
    subject: str = US


@dataclass(slots=True)
class Work:
    """What `prepare` gives: the variants in their order, and what to look at when all samples are taken.

    `finish` gives remarks for the page.
    """

    variants: list[Variant]
    finish: Callable[[], list[str]] = list

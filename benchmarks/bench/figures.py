"""Minimum, median and maximum; ratios of samples that were taken side by side; and whether a goal is met."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from bench.protocol import Goal

# of one row: variant -> metric -> one value for each round it took part in
Samples = Mapping[str, Mapping[str, Sequence[float]]]


@dataclass(frozen=True, slots=True)
class Spread:
    """How far the values lie apart."""

    low: float
    middle: float
    high: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread:
        return cls(min(values), median(values), max(values))

    def scaled(self, by: float) -> Spread:
        return Spread(self.low * by, self.middle * by, self.high * by)


def values(samples: Samples, variant: str, metric: str) -> Sequence[float]:
    """What was measured, empty where nothing was."""
    return samples.get(variant, {}).get(metric, ())


def ratio(samples: Samples, above: str, below: str, metric: str) -> Spread | None:
    """The spread of above ÷ below, round by round: what disturbed one disturbed the other."""
    pairs = zip(values(samples, above, metric), values(samples, below, metric), strict=False)
    quotients = [one / other for one, other in pairs if other]
    return Spread.of(quotients) if quotients else None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a goal came to. `met` is None where one of the two could not do the work."""

    goal: Goal
    result: Spread | None
    met: bool | None


def judge(goal: Goal, samples: Samples) -> Verdict:
    """The median decides."""
    if goal.over is None:
        found = values(samples, goal.subject, goal.metric)
        result = Spread.of(found) if found else None
    elif goal.at_least is not None:
        result = ratio(samples, goal.over, goal.subject, goal.metric)
    else:
        result = ratio(samples, goal.subject, goal.over, goal.metric)
    if result is None:
        return Verdict(goal, None, None)
    # what is shown decides: 1.15 is met by everything that is printed as 1.15
    shown = round(result.middle, 2)
    if goal.at_least is not None:
        return Verdict(goal, result, shown >= goal.at_least)
    assert goal.at_most is not None
    return Verdict(goal, result, shown <= goal.at_most)

"""One row of the bench."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bench.protocol import SECONDS, Goal, Metric, Work
from bench.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table. `how` is for the reader: what is done, and where measuring starts and stops."""

    name: str
    title: str
    how: str
    prepare: Callable[[Workshop], Work]
    rounds: int
    goals: Sequence[Goal]
    metrics: Sequence[Metric] = (SECONDS,)
    profile: str = ""  # the section of docs/performance.md that tells of it

"""The Horn model."""

from typing import Literal

from .._runtime.model import Model, fixed


class Horn(Model):
    power: int
    sort: Literal["horn"] | None = fixed("horn", optional=True)

"""The Circle model."""

from typing import Literal

from .._runtime.model import Model, fixed


class Circle(Model):
    sort: Literal["Circle"] | None = fixed("Circle", optional=True)
    area: float | None = None
    radius: float | None = None

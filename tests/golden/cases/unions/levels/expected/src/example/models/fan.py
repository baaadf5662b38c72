"""The Fan model."""

from typing import Literal

from .._runtime.model import Model, fixed


class Fan(Model):
    device: Literal["fan"] | None = fixed("fan", optional=True)
    speed: int | None = None

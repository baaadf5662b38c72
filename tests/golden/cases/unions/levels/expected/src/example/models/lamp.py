"""The Lamp model."""

from typing import Literal

from .._runtime.model import Model, fixed


class Lamp(Model):
    power: int
    sort: Literal["lamp"] | None = fixed("lamp", optional=True)
    device: Literal["light"] | None = fixed("light", optional=True)

"""The CarBase model."""

from typing import Literal

from .._runtime.model import Model, fixed


class CarBase(Model, others={"fuel": ("battery", "gas")}, further=True):
    kind: Literal["car"] = fixed("car")
    wheels: int
    fuel: str

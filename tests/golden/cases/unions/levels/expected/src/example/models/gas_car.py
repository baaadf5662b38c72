"""The GasCar model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model, fixed


class GasCar(Model, tag_field="fuel", tag="gas"):
    if TYPE_CHECKING:
        fuel: Literal["gas"] = "gas"
    else:
        fuel = "gas"
    kind: Literal["car"] = fixed("car")
    wheels: int

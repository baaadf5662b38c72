"""The BatteryCar model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model, fixed


class BatteryCar(Model, tag_field="fuel", tag="battery"):
    if TYPE_CHECKING:
        fuel: Literal["battery"] = "battery"
    else:
        fuel = "battery"
    kind: Literal["car"] = fixed("car")
    wheels: int
    charge: int | None = None

"""The EngineFuel model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model
from .fuel import Fuel


class EngineFuel(Model, rename={"type": "$type"}, tag_field="$type", tag="fuel"):
    if TYPE_CHECKING:
        type: Literal["fuel"] = "fuel"
    else:
        type = "fuel"
    kind: Fuel

"""The EngineElectric model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model


class EngineElectric(
    Model, rename={"type": "$type"}, tag_field="$type", tag="electric"
):
    if TYPE_CHECKING:
        type: Literal["electric"] = "electric"
    else:
        type = "electric"
    range: float

"""The Sleep model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import ClosedModel


class Sleep(ClosedModel, tag_field="type", tag="Sleep"):
    """Worker that only waits, for as long as its caller asks."""

    if TYPE_CHECKING:
        type: Literal["Sleep"] = "Sleep"
    else:
        type = "Sleep"

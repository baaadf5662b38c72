"""The SleepResponse model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import ClosedModel


class SleepResponse(ClosedModel, tag_field="type", tag="Sleep"):
    """Waiting worker, as returned by the service."""

    if TYPE_CHECKING:
        type: Literal["Sleep"] = "Sleep"
    else:
        type = "Sleep"

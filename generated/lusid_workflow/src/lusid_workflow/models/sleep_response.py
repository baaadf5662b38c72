"""The SleepResponse model."""

from typing import ClassVar, Literal

from .._runtime.model import ClosedModel


class SleepResponse(ClosedModel, tag_field="type", tag="Sleep"):
    """Waiting worker, as returned by the service."""

    type: ClassVar[Literal["Sleep"]] = "Sleep"

"""The Sleep model."""

from typing import ClassVar, Literal

from .._runtime.model import ClosedModel


class Sleep(ClosedModel, tag_field="type", tag="Sleep"):
    """Worker that only waits, for as long as its caller asks."""

    type: ClassVar[Literal["Sleep"]] = "Sleep"

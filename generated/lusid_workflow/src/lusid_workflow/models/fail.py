"""The Fail model."""

from typing import ClassVar, Literal

from .._runtime.model import ClosedModel


class Fail(ClosedModel, tag_field="type", tag="Fail"):
    """Worker whose every run fails."""

    type: ClassVar[Literal["Fail"]] = "Fail"

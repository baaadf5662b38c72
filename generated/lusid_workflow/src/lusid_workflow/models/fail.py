"""The Fail model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import ClosedModel


class Fail(ClosedModel, tag_field="type", tag="Fail"):
    """Worker whose every run fails."""

    if TYPE_CHECKING:
        type: Literal["Fail"] = "Fail"
    else:
        type = "Fail"

"""The IsTrue model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model


class IsTrue(Model, tag_field="operator", tag="IsTrue"):
    if TYPE_CHECKING:
        operator: Literal["IsTrue"] = "IsTrue"
    else:
        operator = "IsTrue"

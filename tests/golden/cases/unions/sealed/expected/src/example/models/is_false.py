"""The IsFalse model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import Model


class IsFalse(Model, tag_field="operator", tag="IsFalse"):
    if TYPE_CHECKING:
        operator: Literal["IsFalse"] = "IsFalse"
    else:
        operator = "IsFalse"

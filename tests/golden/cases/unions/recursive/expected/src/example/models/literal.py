"""The Literal model."""

from typing import TYPE_CHECKING, Literal as _Literal

from .._runtime.model import Model


class Literal(Model, tag_field="op", tag="lit"):
    if TYPE_CHECKING:
        op: _Literal["lit"] = "lit"
    else:
        op = "lit"
    value: float

"""The Literal model."""

from typing import ClassVar, Literal as _Literal

from .._runtime.model import Model


class Literal(Model, tag_field="op", tag="lit"):
    op: ClassVar[_Literal["lit"]] = "lit"
    value: float

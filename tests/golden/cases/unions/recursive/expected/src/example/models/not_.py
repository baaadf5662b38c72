"""Models that hold each other: Expression, Not, Sum."""

from typing import ClassVar, Literal, TypeAlias

from .._runtime.model import Model
from .._runtime.variants import Unknown
from .literal import Literal as _Literal


class Not(Model, tag_field="op", tag="not"):
    op: ClassVar[Literal["not"]] = "not"
    term: "Expression"


class Sum(Model, tag_field="op", tag="sum"):
    op: ClassVar[Literal["sum"]] = "sum"
    terms: "list[Expression]"


Expression: TypeAlias = _Literal | Sum | Not | Unknown

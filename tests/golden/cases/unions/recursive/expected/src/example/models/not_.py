"""Models that hold each other: Expression, Not, Sum."""

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model, Unknown
from .literal import Literal as _Literal


class Not(Model, tag_field="op", tag="not"):
    if TYPE_CHECKING:
        op: Literal["not"] = "not"
    else:
        op = "not"
    term: "Expression"


class Sum(Model, tag_field="op", tag="sum"):
    if TYPE_CHECKING:
        op: Literal["sum"] = "sum"
    else:
        op = "sum"
    terms: "list[Expression]"


Expression: TypeAlias = _Literal | Sum | Not | Unknown

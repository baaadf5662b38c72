"""Models that hold each other: Filter, FilterAnd."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Model, Unknown, union


class FilterEq(Model):
    eq: str


if TYPE_CHECKING:
    Filter: TypeAlias = "FilterAnd | FilterEq | Unknown"
else:
    Filter = union("Filter", lambda: (FilterAnd, FilterEq))


class FilterAnd(Model, rename={"and_": "and"}):
    and_: list[Filter]

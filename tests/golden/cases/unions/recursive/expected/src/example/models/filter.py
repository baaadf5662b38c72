"""Models that hold each other: Filter, FilterOption1."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Model
from .._runtime.unions import union
from .filter_option2 import FilterOption2

if TYPE_CHECKING:
    Filter: TypeAlias = "FilterOption1 | FilterOption2"
else:
    Filter = union("Filter", lambda: (FilterOption1, FilterOption2))


class FilterOption1(Model, rename={"and_": "and"}):
    and_: list[Filter]

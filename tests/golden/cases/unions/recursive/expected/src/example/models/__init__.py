"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .not_ import Expression as Expression
    from .filter import Filter as Filter
    from .filter import FilterOption1 as FilterOption1
    from .filter_option2 import FilterOption2 as FilterOption2
    from .json import Json as Json
    from .literal import Literal as Literal
    from .not_ import Not as Not
    from .not_ import Sum as Sum
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Expression": "not_",
            "Filter": "filter",
            "FilterOption1": "filter",
            "FilterOption2": "filter_option2",
            "Json": "json",
            "Literal": "literal",
            "Not": "not_",
            "Sum": "not_",
        },
    )

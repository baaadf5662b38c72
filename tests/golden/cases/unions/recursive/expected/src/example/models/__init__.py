"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .filter import Filter as Filter, FilterAnd as FilterAnd, FilterEq as FilterEq
    from .json import Json as Json
    from .literal import Literal as Literal
    from .not_ import Expression as Expression, Not as Not, Sum as Sum
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Expression": "not_",
            "Filter": "filter",
            "FilterAnd": "filter",
            "FilterEq": "filter",
            "Json": "json",
            "Literal": "literal",
            "Not": "not_",
            "Sum": "not_",
        },
    )

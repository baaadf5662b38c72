"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .filter import Filter as Filter, FilterOwner as FilterOwner
    from .search_page import SearchPage as SearchPage
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Filter": "filter",
            "FilterOwner": "filter",
            "SearchPage": "search_page",
        },
    )

"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .line_dto import LineDto as LineDto
    from .one_page_of_one_line import OnePageOfOneLine as OnePageOfOneLine
    from .paged_result_of_line_dto import PagedResultOfLineDto as PagedResultOfLineDto
    from .paged_result_of_list_of_line_dto import (
        PagedResultOfListOfLineDto as PagedResultOfListOfLineDto,
    )
    from .pair_of_string_and_line_dto_array import (
        PairOfStringAndLineDtoArray as PairOfStringAndLineDtoArray,
    )
    from .two_page_of_two_line import TwoPageOfTwoLine as TwoPageOfTwoLine
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "LineDto": "line_dto",
            "OnePageOfOneLine": "one_page_of_one_line",
            "PagedResultOfLineDto": "paged_result_of_line_dto",
            "PagedResultOfListOfLineDto": "paged_result_of_list_of_line_dto",
            "PairOfStringAndLineDtoArray": "pair_of_string_and_line_dto_array",
            "TwoPageOfTwoLine": "two_page_of_two_line",
        },
    )

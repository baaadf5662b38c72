"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .any import Any as Any
    from .holder import Holder as Holder
    from .id import Id as Id
    from .lists import Lists as Lists
    from .size import Size as Size
    from .twice import Twice as Twice
    from .value import Value as Value
    from .when import When as When
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Any": "any",
            "Holder": "holder",
            "Id": "id",
            "Lists": "lists",
            "Size": "size",
            "Twice": "twice",
            "Value": "value",
            "When": "when",
        },
    )

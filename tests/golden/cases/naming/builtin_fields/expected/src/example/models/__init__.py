"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fields import Fields as Fields
    from .other import Other as Other
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Fields": "fields",
            "Other": "other",
        },
    )

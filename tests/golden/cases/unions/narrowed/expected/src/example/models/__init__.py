"""The data of Unions that narrow what is said around them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .add_check_body import (
        AddCheckBody as AddCheckBody,
        AddCheckBodyDone as AddCheckBodyDone,
        AddCheckBodyOption2 as AddCheckBodyOption2,
    )
    from .add_order_body import AddOrderBody as AddOrderBody
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AddCheckBody": "add_check_body",
            "AddCheckBodyDone": "add_check_body",
            "AddCheckBodyOption2": "add_check_body",
            "AddOrderBody": "add_order_body",
        },
    )

"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .create_order_body import (
        CreateOrderBody as CreateOrderBody,
        CreateOrderBodyLabelsValue as CreateOrderBodyLabelsValue,
        CreateOrderBodyLinesItem as CreateOrderBodyLinesItem,
        CreateOrderBodyLinesItemPrice as CreateOrderBodyLinesItemPrice,
    )
    from .create_order_error import CreateOrderError as CreateOrderError
    from .create_order_reply import CreateOrderReply as CreateOrderReply
    from .create_order_reply404 import CreateOrderReply404 as CreateOrderReply404
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "CreateOrderBody": "create_order_body",
            "CreateOrderBodyLabelsValue": "create_order_body",
            "CreateOrderBodyLinesItem": "create_order_body",
            "CreateOrderBodyLinesItemPrice": "create_order_body",
            "CreateOrderError": "create_order_error",
            "CreateOrderReply": "create_order_reply",
            "CreateOrderReply404": "create_order_reply404",
        },
    )

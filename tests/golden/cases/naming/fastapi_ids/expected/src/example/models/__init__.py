"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .item_input import ItemInput as ItemInput
    from .items_update_item_body import ItemsUpdateItemBody as ItemsUpdateItemBody
    from .new_item_body import NewItemBody as NewItemBody
    from .orders_update_item_body import OrdersUpdateItemBody as OrdersUpdateItemBody
    from .update_item_reply import UpdateItemReply as UpdateItemReply
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "ItemInput": "item_input",
            "ItemsUpdateItemBody": "items_update_item_body",
            "NewItemBody": "new_item_body",
            "OrdersUpdateItemBody": "orders_update_item_body",
            "UpdateItemReply": "update_item_reply",
        },
    )

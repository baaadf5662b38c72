"""What goes over the wire for orders, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, Parameter

UPDATE_ITEM: Operation[None] = Operation(
    id="update_item_orders__order_id__put",
    method="PUT",
    path="/orders/{order_id}",
    parameters=(Parameter("order_id", "path", takes="integer"),),
    body=Body({"application/json": lambda: models.OrdersUpdateItemBody}, required=True),
    replies={"200": None},
)

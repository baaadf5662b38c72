"""What goes over the wire for items, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, Parameter

UPDATE_ITEM: Operation[models.UpdateItemReply] = Operation(
    id="update_item_items__item_id__put",
    method="PUT",
    path="/items/{item_id}",
    parameters=(Parameter("item_id", "path", takes="integer"),),
    body=Body({"application/json": lambda: models.ItemsUpdateItemBody}, required=True),
    replies={"200": {"application/json": lambda: models.UpdateItemReply}},
)

"""What goes over the wire for orders, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, Parameter

LIST_ORDERS: Operation[models.Order] = Operation(
    id="listOrders",
    method="GET",
    path="/orders",
    parameters=(Parameter("limit", "query", takes="integer"),),
    replies={"200": {"application/json": lambda: models.Order}},
)

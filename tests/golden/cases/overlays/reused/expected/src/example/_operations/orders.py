"""Requests and replies of Orders, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, Parameter

LIST_ORDERS: Operation[list[models.Order]] = Operation(
    id="listOrders",
    method="GET",
    path="/orders",
    parameters=(Parameter("limit", "query", takes="string"),),
    replies={"200": {"application/json": lambda: list[models.Order]}},
)

"""Requests and replies of Orders, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, Parameter

_LIMIT = Parameter("limit", "query", takes="integer")
_ORDER_LIST = {"application/json": lambda: list[models.Order]}

LIST_ORDERS: Operation[list[models.Order]] = Operation(
    id="listOrders",
    method="GET",
    path="/orders",
    parameters=(_LIMIT,),
    replies={"200": _ORDER_LIST},
)
LIST_ARCHIVE: Operation[list[models.Order]] = Operation(
    id="listArchive",
    method="GET",
    path="/archive",
    parameters=(_LIMIT,),
    replies={"200": _ORDER_LIST},
)

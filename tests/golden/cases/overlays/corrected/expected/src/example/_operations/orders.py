"""What goes over the wire for Orders, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, Parameter

LIST_ORDERS: Operation[list[models.Order]] = Operation(
    id="listOrders",
    method="GET",
    path="/orders",
    parameters=(Parameter("limit", "query", takes="integer"),),
    replies={"200": {"application/json": lambda: list[models.Order]}},
)
LIST_ARCHIVE: Operation[list[models.Order]] = Operation(
    id="listArchive",
    method="GET",
    path="/archive",
    parameters=(Parameter("limit", "query", takes="integer"),),
    replies={"200": {"application/json": lambda: list[models.Order]}},
)

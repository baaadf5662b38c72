"""What goes over the wire for orders, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

LIST_ORDERS: Operation[None] = Operation(
    id="listOrders",
    method="GET",
    path="/orders",
    replies={"204": None},
)

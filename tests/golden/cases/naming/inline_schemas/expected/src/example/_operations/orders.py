"""What goes over the wire for orders, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation

CREATE_ORDER: Operation[models.CreateOrderReply] = Operation(
    id="createOrder",
    method="POST",
    path="/orders",
    body=Body({"application/json": lambda: models.CreateOrderBody}, required=True),
    replies={
        "201": {"application/json": lambda: models.CreateOrderReply},
        "404": {"application/json": lambda: models.CreateOrderReply404},
        "default": {"application/json": lambda: models.CreateOrderError},
    },
)

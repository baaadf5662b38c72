"""What goes over the wire for orders, shared by both clients."""

from __future__ import annotations

from typing import Any

from .._runtime.operation import Operation

ADD_ORDER: Operation[None] = Operation(
    id="addOrder",
    method="POST",
    path="/orders",
    replies={"204": None, "403": {"application/problem+json": lambda: dict[str, Any]}},
)

"""What goes over the wire for Payments, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

CREATE_PAYMENT: Operation[None] = Operation(
    id="createPayment",
    method="POST",
    path="/payments",
    replies={"204": None},
)

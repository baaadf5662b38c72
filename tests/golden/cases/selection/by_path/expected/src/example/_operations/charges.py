"""Requests and replies of charges, for both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

LIST: Operation[None] = Operation(
    id="listCharges",
    method="GET",
    path="/v1/charges",
    replies={"204": None},
)
CAPTURE_CHARGE: Operation[None] = Operation(
    id="captureCharge",
    method="POST",
    path="/v1/charges/{id}/capture",
    replies={"204": None},
)

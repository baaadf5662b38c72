"""Requests and replies of refunds, for both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

LIST: Operation[None] = Operation(
    id="listRefunds",
    method="GET",
    path="/v1/refunds",
    replies={"204": None},
)

"""Requests and replies of a, for both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

GET_THING: Operation[None] = Operation(
    id="getThing",
    method="GET",
    path="/a",
    replies={"204": None},
)

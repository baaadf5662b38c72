"""Requests and replies of Core, for both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

GET_ROOT: Operation[None] = Operation(
    id="getRoot",
    method="GET",
    path="/",
    replies={"204": None},
)

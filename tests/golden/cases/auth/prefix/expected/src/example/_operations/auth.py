"""Requests and replies of auth, for both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

A: Operation[None] = Operation(
    id="a",
    method="GET",
    path="/a",
    replies={"204": None},
    security=(("Bearer",),),
)

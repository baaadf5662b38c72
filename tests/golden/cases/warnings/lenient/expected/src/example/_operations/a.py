"""Requests and replies of a, for both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

SAME_GET: Operation[None] = Operation(
    id="same",
    method="GET",
    path="/a/{id}",
    replies={"204": None},
)
SAME_PUT: Operation[None] = Operation(
    id="same",
    method="PUT",
    path="/a/{id}",
    replies={"204": None},
)

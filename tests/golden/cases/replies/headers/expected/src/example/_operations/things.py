"""Requests and replies of Things, for both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

LIST_THINGS: Operation[list[str]] = Operation(
    id="listThings",
    method="GET",
    path="/things",
    replies={"200": {"application/json": lambda: list[str]}, "429": None},
)

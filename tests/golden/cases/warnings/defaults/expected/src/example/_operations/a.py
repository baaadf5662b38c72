"""Requests and replies of a, for both clients."""

from __future__ import annotations

from .._runtime.operation import Operation, Parameter

A: Operation[None] = Operation(
    id="a",
    method="GET",
    path="/a",
    parameters=(
        Parameter("state", "query", takes="string"),
        Parameter("none", "query", takes="string"),
    ),
    replies={"204": None},
)

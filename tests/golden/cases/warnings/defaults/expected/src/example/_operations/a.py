"""What goes over the wire for a, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation, Parameter

A: Operation[None] = Operation(
    id="a",
    method="GET",
    path="/a",
    parameters=(Parameter("state", "query"), Parameter("none", "query")),
    replies={"204": None},
)

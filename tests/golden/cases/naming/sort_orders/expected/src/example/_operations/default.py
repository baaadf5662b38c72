"""What goes over the wire for the operations without a tag, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation, Parameter

LIST: Operation[None] = Operation(
    id="list",
    method="GET",
    path="/a",
    parameters=(
        Parameter("name", "query", takes="string"),
        Parameter("-name", "query", argument="minus_name", takes="string"),
    ),
    replies={"204": None},
)

"""What goes over the wire for things, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation, Parameter

LIST_THINGS: Operation[None] = Operation(
    id="listThings",
    method="GET",
    path="/things",
    parameters=(
        Parameter("sources", "query", list=True, required=True),
        Parameter("order", "query"),
        Parameter("level", "query"),
        Parameter("status", "query"),
        Parameter("statuses", "query", list=True),
        Parameter("ids", "query", list=True),
        Parameter("days", "query", list=True),
        Parameter("nested", "query", list=True),
        Parameter("user-match-mode", "query"),
        Parameter("tag-match-mode", "query"),
    ),
    replies={"204": None},
)

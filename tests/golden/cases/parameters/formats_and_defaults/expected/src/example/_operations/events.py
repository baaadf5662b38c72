"""What goes over the wire for events, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation, Parameter

GET_EVENTS: Operation[None] = Operation(
    id="getEvents",
    method="GET",
    path="/events/{day}/{id}",
    parameters=(
        Parameter("since", "query"),
        Parameter("at", "query"),
        Parameter("within", "query"),
        Parameter("limit", "query"),
        Parameter("ratio", "query"),
        Parameter("verbose", "query"),
        Parameter("tags", "query", list=True),
        Parameter("key", "query"),
        Parameter("anything", "query"),
        Parameter("old", "query"),
    ),
    replies={"204": None},
)

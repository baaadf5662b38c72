"""Requests and replies of events, for both clients."""

from __future__ import annotations

from .._runtime.operation import Operation, Parameter

GET_EVENTS: Operation[None] = Operation(
    id="getEvents",
    method="GET",
    path="/events/{day}/{id}",
    parameters=(
        Parameter("since", "query", takes="string"),
        Parameter("at", "query", takes="string"),
        Parameter("within", "query", takes="string"),
        Parameter("limit", "query", takes="integer"),
        Parameter("ratio", "query", takes="number"),
        Parameter("verbose", "query", takes="boolean"),
        Parameter("tags", "query", takes="string", list=True),
        Parameter("key", "query", takes="string"),
        Parameter("anything", "query"),
        Parameter("old", "query", takes="string"),
    ),
    replies={"204": None},
)

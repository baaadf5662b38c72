"""Requests and replies of things, for both clients."""

from __future__ import annotations

from .._runtime.operation import Operation, Parameter

LIST_THINGS: Operation[None] = Operation(
    id="listThings",
    method="GET",
    path="/things",
    parameters=(
        Parameter("sources", "query", takes="string", list=True, required=True),
        Parameter("order", "query", takes="string"),
        Parameter("level", "query", takes="integer"),
        Parameter("status", "query", takes="string"),
        Parameter("statuses", "query", takes="string", list=True),
        Parameter("ids", "query", takes="string", list=True),
        Parameter("days", "query", takes="string", list=True),
        Parameter("nested", "query", list=True),
        Parameter("user-match-mode", "query", takes="string"),
        Parameter("tag-match-mode", "query", takes="string"),
    ),
    replies={"204": None},
)

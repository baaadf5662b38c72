"""Requests and replies of things, for both clients."""

from __future__ import annotations

from .._runtime.operation import Operation, Parameter

PUT_THING: Operation[None] = Operation(
    id="putThing",
    method="PUT",
    path="/things",
    parameters=(
        Parameter("If-Match", "header", takes="string", required=True),
        Parameter("X-Trace-IDs", "header", takes="string", list=True),
        Parameter("X-Since", "header", takes="string"),
        Parameter("X-Api-Secret", "header", takes="string", secret=True),
        Parameter("session", "cookie", takes="string"),
        Parameter("prefs", "cookie", takes="string", list=True),
    ),
    replies={"204": None},
    security=(("token",),),
)

"""What goes over the wire for things, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation, Parameter

PUT_THING: Operation[None] = Operation(
    id="putThing",
    method="PUT",
    path="/things",
    parameters=(
        Parameter("If-Match", "header", required=True),
        Parameter("X-Trace-IDs", "header", list=True),
        Parameter("X-Since", "header"),
        Parameter("X-Api-Secret", "header", secret=True),
        Parameter("session", "cookie"),
        Parameter("prefs", "cookie", list=True),
    ),
    replies={"204": None},
    security=(("token",),),
)

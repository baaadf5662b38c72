"""Requests and replies of auth, for both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

EITHER: Operation[None] = Operation(
    id="either",
    method="GET",
    path="/both",
    replies={"204": None},
    security=(("jwt",), ("key", "app")),
)
OPEN: Operation[None] = Operation(
    id="open",
    method="GET",
    path="/open",
    replies={"204": None},
)
MAYBE: Operation[None] = Operation(
    id="maybe",
    method="GET",
    path="/maybe",
    replies={"204": None},
    security=(("jwt",), ()),
)
OWN: Operation[None] = Operation(
    id="own",
    method="GET",
    path="/own",
    replies={"204": None},
    security=(("basic",),),
)

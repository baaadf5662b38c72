"""What goes over the wire for the operations without a tag, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

GET_PING: Operation[None] = Operation(
    id="Get_Ping",
    method="GET",
    path="/ping",
    replies={"204": None},
)
LIST_PONGS: Operation[None] = Operation(
    id="list_pongs",
    method="GET",
    path="/pong",
    replies={"204": None},
)

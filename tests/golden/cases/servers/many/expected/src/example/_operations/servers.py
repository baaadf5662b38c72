"""What goes over the wire for servers, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

FROM_PATH_ITEM: Operation[None] = Operation(
    id="fromPathItem",
    method="GET",
    path="/a",
    replies={"204": None},
    servers=("https://files.example.com",),
)
OF_ITS_OWN: Operation[None] = Operation(
    id="ofItsOwn",
    method="PUT",
    path="/a",
    replies={"204": None},
    servers=("https://main.s3.example.com/",),
)
PLAIN: Operation[None] = Operation(
    id="plain",
    method="GET",
    path="/b",
    replies={"204": None},
)

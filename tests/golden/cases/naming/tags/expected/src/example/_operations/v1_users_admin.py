"""What goes over the wire for v1.users.Admin, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

F: Operation[None] = Operation(
    id="f",
    method="GET",
    path="/f",
    replies={"204": None},
)

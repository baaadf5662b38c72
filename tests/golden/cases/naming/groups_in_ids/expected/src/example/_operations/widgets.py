"""What goes over the wire for Widgets, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

LIST: Operation[None] = Operation(
    id="Widgets_list",
    method="GET",
    path="/widgets",
    replies={"204": None},
)
CREATE_OR_UPDATE: Operation[None] = Operation(
    id="Widgets_createOrUpdate",
    method="POST",
    path="/widgets",
    replies={"204": None},
)

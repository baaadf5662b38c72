"""What goes over the wire for task_versions, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

B: Operation[None] = Operation(
    id="b",
    method="GET",
    path="/b",
    replies={"204": None},
)

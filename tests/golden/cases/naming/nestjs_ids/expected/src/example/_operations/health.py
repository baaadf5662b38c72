"""What goes over the wire for Health, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

HEALTH: Operation[None] = Operation(
    id="AppController_health",
    method="GET",
    path="/health",
    replies={"204": None},
)

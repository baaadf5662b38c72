"""What goes over the wire for 2FA, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

G: Operation[None] = Operation(
    id="g",
    method="GET",
    path="/g",
    replies={"204": None},
)

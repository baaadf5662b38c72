"""What goes over the wire for VirtualMachines, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

LIST: Operation[None] = Operation(
    id="VirtualMachines_List",
    method="GET",
    path="/machines",
    replies={"204": None},
)

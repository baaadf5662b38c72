"""What goes over the wire for Machines, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

VIRTUAL_MACHINES_PUT: Operation[None] = Operation(
    id="VirtualMachines_Put",
    method="PUT",
    path="/machines",
    replies={"204": None},
)

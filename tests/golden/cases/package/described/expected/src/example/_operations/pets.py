"""What goes over the wire for pets, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation, Parameter

LIST_PETS: Operation[list[str]] = Operation(
    id="listPets",
    method="GET",
    path="/pets",
    parameters=(Parameter("limit", "query", takes="integer"),),
    replies={"200": {"application/json": lambda: list[str]}},
    security=(("ApiKey",),),
)

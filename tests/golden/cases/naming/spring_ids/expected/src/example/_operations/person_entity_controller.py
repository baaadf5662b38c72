"""What goes over the wire for person-entity-controller, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation, Parameter

GET_ITEM_RESOURCE_PERSON: Operation[None] = Operation(
    id="getItemResource-person-get",
    method="GET",
    path="/people/{id}",
    parameters=(Parameter("id", "path", takes="integer"),),
    replies={"204": None},
)

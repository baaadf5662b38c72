"""What goes over the wire for the operations without a tag, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation

PUT_VEHICLE: Operation[models.Vehicle] = Operation(
    id="putVehicle",
    method="PUT",
    path="/vehicle",
    body=Body({"application/json": lambda: models.Vehicle}, required=True),
    replies={"200": {"application/json": lambda: models.Vehicle}},
)
GET_THING: Operation[models.Thing] = Operation(
    id="getThing",
    method="GET",
    path="/thing",
    replies={"200": {"application/json": lambda: models.Thing}},
)

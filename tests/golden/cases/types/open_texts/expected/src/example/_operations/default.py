"""What goes over the wire for the operations without a tag, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation

GET_ROOM: Operation[models.Room] = Operation(
    id="getRoom",
    method="GET",
    path="/rooms",
    replies={"200": {"application/json": lambda: models.Room}},
)

"""What goes over the wire for toy-controller, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, Parameter

LIST: Operation[models.ToyControllerListReply] = Operation(
    id="list_1",
    method="GET",
    path="/toys",
    replies={"200": {"application/json": lambda: models.ToyControllerListReply}},
)
LIST_PARTS: Operation[None] = Operation(
    id="list_2",
    method="GET",
    path="/toys/{id}/parts",
    parameters=(Parameter("id", "path", takes="integer"),),
    replies={"204": None},
)

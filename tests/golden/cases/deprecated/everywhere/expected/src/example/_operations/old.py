"""What goes over the wire for old, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, Parameter

GET_OLD: Operation[models.Old] = Operation(
    id="getOld",
    method="GET",
    path="/old/{id}",
    parameters=(Parameter("mode", "query", takes="string"),),
    replies={"200": {"application/json": lambda: models.Old}},
)
DELETE_OLD: Operation[None] = Operation(
    id="deleteOld",
    method="DELETE",
    path="/old/{id}",
    replies={"204": None},
)

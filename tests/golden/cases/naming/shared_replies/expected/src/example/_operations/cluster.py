"""What goes over the wire for cluster, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, Parameter

REMOVE_PEER: Operation[models.ResultStatusTimeReply] = Operation(
    id="remove_peer",
    method="DELETE",
    path="/peers/{id}",
    parameters=(Parameter("id", "path", takes="integer"),),
    replies={"200": {"application/json": lambda: models.ResultStatusTimeReply}},
)

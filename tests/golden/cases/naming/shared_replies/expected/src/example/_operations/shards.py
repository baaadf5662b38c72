"""What goes over the wire for shards, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation

CREATE_SHARD_KEY: Operation[models.ResultStatusTimeReply] = Operation(
    id="create_shard_key",
    method="PUT",
    path="/shards",
    replies={
        "200": {"application/json": lambda: models.ResultStatusTimeReply},
        "401": {"application/json": lambda: models.MessageError},
    },
)

"""What goes over the wire for things, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation

LIST_THINGS: Operation[list[str]] = Operation(
    id="list_things",
    method="GET",
    path="/things",
    replies={
        "200": {"application/json": lambda: list[str]},
        "400": {"application/json": lambda: models.MessageError},
    },
)

"""What goes over the wire for List, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation

LIST: Operation[models.List] = Operation(
    id="list",
    method="GET",
    path="/all",
    replies={"200": {"application/json": lambda: models.List}},
)

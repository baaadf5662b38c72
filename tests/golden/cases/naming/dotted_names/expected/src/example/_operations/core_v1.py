"""What goes over the wire for core.v1, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation

LIST_PODS: Operation[models.Pod] = Operation(
    id="core.v1.listPods",
    method="GET",
    path="/pods",
    replies={"200": {"application/json": lambda: models.Pod}},
)

"""What goes over the wire for HealthService, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation

CHECK: Operation[models.HealthServiceCheckReply] = Operation(
    id="HealthService_Check",
    method="GET",
    path="/v1/check",
    replies={"200": {"application/json": lambda: models.HealthServiceCheckReply}},
)

"""Requests and replies of jobs, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation

START_JOB: Operation[models.Odd] = Operation(
    id="startJob",
    method="POST",
    path="/jobs",
    replies={"202": {"application/json": lambda: models.Odd}},
)

"""What goes over the wire for the operations without a tag, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation

ADD_JOB: Operation[models.Job] = Operation(
    id="addJob",
    method="POST",
    path="/jobs",
    body=Body({"application/json": lambda: models.Job}, required=True),
    replies={"200": {"application/json": lambda: models.Job}},
)

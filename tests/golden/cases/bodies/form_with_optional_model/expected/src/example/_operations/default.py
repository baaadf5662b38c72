"""Requests and replies of the operations without a tag, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation

UPLOAD: Operation[None] = Operation(
    id="upload",
    method="POST",
    path="/upload",
    body=Body({"multipart/form-data": lambda: models.Upload}, required=True),
    replies={"204": None},
)

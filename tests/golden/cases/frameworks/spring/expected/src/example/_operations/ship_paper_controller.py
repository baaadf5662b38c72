"""Requests and replies of ship-paper-controller, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import As, Body, Encoding, Operation, Parameter

UPLOAD: Operation[dict[str, str]] = Operation(
    id="upload",
    method="POST",
    path="/api/ships/{id}/papers",
    parameters=(Parameter("id", "path", takes="integer"),),
    body=Body(
        {"multipart/form-data": lambda: models.UploadBody},
        encodings={"multipart/form-data": {"file": Encoding(file=True)}},
    ),
    replies={"200": {"*/*": As("json", lambda: dict[str, str])}},
)

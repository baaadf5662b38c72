"""What goes over the wire for import, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, Parameter

IMPORT_: Operation[None] = Operation(
    id="import",
    method="POST",
    path="/import/{class}",
    parameters=(
        Parameter("from", "query"),
        Parameter("self", "query"),
        Parameter("body", "query"),
        Parameter("options", "query"),
        Parameter("version", "query"),
        Parameter("None", "query"),
        Parameter("match", "query"),
    ),
    body=Body({"application/json": lambda: models.NoneModel}),
    replies={"204": None},
)
WITH_RAW_RESPONSE_: Operation[None] = Operation(
    id="withRawResponse",
    method="GET",
    path="/with-raw-response",
    replies={"204": None},
)

"""What goes over the wire for import, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, Parameter

IMPORT_: Operation[None] = Operation(
    id="import",
    method="POST",
    path="/import/{class}",
    parameters=(
        Parameter("class", "path", argument="class_", takes="string"),
        Parameter("from", "query", argument="from_", takes="string"),
        Parameter("self", "query", argument="self_query", takes="string"),
        Parameter("body", "query", argument="body_query", takes="string"),
        Parameter("options", "query", argument="options_query", takes="string"),
        Parameter("version", "query", takes="string"),
        Parameter("None", "query", takes="string"),
        Parameter("match", "query", takes="string"),
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

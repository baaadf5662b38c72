"""What goes over the wire for the operations without a tag, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import As, Body, Operation

ADD_CHECK: Operation[None] = Operation(
    id="addCheck",
    method="POST",
    path="/checks",
    body=Body({"application/json": lambda: models.AddCheckBody}, required=True),
    replies={"204": None},
)
ADD_ORDER: Operation[None] = Operation(
    id="addOrder",
    method="POST",
    path="/orders",
    body=Body({"application/json": lambda: models.AddOrderBody}, required=True),
    replies={"204": None},
)
GET_LINES: Operation[str] = Operation(
    id="getLines",
    method="GET",
    path="/lines",
    replies={"200": {"application/jsonl": As("text", lambda: str)}},
)
ADD_LINES: Operation[None] = Operation(
    id="addLines",
    method="POST",
    path="/lines",
    body=Body({"application/x-ndjson": As("text", lambda: str)}, required=True),
    replies={"204": None},
)

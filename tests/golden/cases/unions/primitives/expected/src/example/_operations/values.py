"""What goes over the wire for values, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, Parameter

GET_VALUE: Operation[models.Value] = Operation(
    id="getValue",
    method="GET",
    path="/values/{id}",
    parameters=(Parameter("id", "path"), Parameter("since", "query")),
    replies={"200": {"application/json": lambda: models.Value}},
)

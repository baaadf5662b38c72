"""What goes over the wire for customer-controller, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import As, Body, Operation

FIND_ALL: Operation[list[models.Customer]] = Operation(
    id="findAll",
    method="GET",
    path="/customers",
    replies={"200": {"*/*": As("json", lambda: list[models.Customer])}},
)
CREATE: Operation[models.Address] = Operation(
    id="create",
    method="POST",
    path="/customers",
    body=Body({"application/json": lambda: models.Customer}, required=True),
    replies={"200": {"*/*": As("json", lambda: models.Address)}},
)

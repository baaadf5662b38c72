"""Requests and replies of Ships, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import As, Body, Operation, Parameter

LIST: Operation[models.PageShipDto] = Operation(
    id="list",
    method="GET",
    path="/api/ships",
    parameters=(
        Parameter("flag", "query", takes="string"),
        Parameter("pageable", "query", takes="object", required=True),
    ),
    replies={"200": {"*/*": As("json", lambda: models.PageShipDto)}},
)
CREATE: Operation[models.ShipDto] = Operation(
    id="create",
    method="POST",
    path="/api/ships",
    body=Body({"application/json": lambda: models.ShipDto}, required=True),
    replies={"200": {"*/*": As("json", lambda: models.ShipDto)}},
)
DELETE_1: Operation[None] = Operation(
    id="delete_1",
    method="DELETE",
    path="/api/ships/{id}",
    parameters=(Parameter("id", "path", takes="integer"),),
    replies={"200": None},
)

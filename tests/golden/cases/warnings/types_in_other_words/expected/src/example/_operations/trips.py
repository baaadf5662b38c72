"""Requests and replies of trips, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, Parameter

LIST_TRIPS: Operation[list[models.Trip]] = Operation(
    id="listTrips",
    method="GET",
    path="/trips",
    parameters=(
        Parameter("most", "query", takes="integer"),
        Parameter("day", "query", takes="string"),
        Parameter("open", "query", takes="boolean"),
    ),
    replies={"200": {"application/json": lambda: list[models.Trip]}},
)

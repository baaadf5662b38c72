"""Requests and replies of prices, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, Parameter

GET_PRICE: Operation[models.Price] = Operation(
    id="getPrice",
    method="GET",
    path="/prices/{amount}",
    parameters=(Parameter("rate", "query", takes="number"),),
    replies={"200": {"application/json": lambda: models.Price}},
)

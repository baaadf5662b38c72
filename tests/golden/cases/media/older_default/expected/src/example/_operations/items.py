"""Requests and replies of items, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation

GET_ITEM: Operation[models.ItemV3 | models.ItemV4] = Operation(
    id="getItem",
    method="GET",
    path="/items/{id}",
    replies={
        "200": {
            "application/vnd.shop.v4+json; charset=utf-8": lambda: models.ItemV4,
            "application/json": lambda: models.ItemV3,
        },
    },
    versions={
        "v4": ("application/vnd.shop.v4+json; charset=utf-8",),
        "v3": ("application/json",),
    },
)

"""Requests and replies of items, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation

GET_ITEM: Operation[models.Item] = Operation(
    id="getItem",
    method="GET",
    path="/items/{id}",
    replies={"200": {"application/vnd.shop.v3+json": lambda: models.Item}},
    versions={"v3": ("application/vnd.shop.v3+json",)},
)
COUNT_ITEMS: Operation[int] = Operation(
    id="countItems",
    method="GET",
    path="/items",
    replies={"200": {"application/json": lambda: int}},
)
ADD_ITEM: Operation[models.Item] = Operation(
    id="addItem",
    method="POST",
    path="/items",
    body=Body(
        {
            "application/vnd.shop.v3+json": lambda: models.Item,
            "application/vnd.shop.v4+json": lambda: models.Item,
        },
        required=True,
    ),
    replies={
        "201": {
            "application/vnd.shop.v3+json": lambda: models.Item,
            "application/vnd.shop.v4+json": lambda: models.Item,
        },
    },
    versions={
        "v3": ("application/vnd.shop.v3+json",),
        "v4": ("application/vnd.shop.v4+json",),
    },
)

"""Requests and replies of items, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, Parameter

_PROBLEM = {"application/problem+json": lambda: models.Problem}

GET_ITEM: Operation[models.ItemV4 | models.ItemV3] = Operation(
    id="getItem",
    method="GET",
    path="/items/{id}",
    replies={
        "200": {
            "application/vnd.shop.v3+json": lambda: models.ItemV3,
            "application/vnd.shop.v4+json": lambda: models.ItemV4,
        },
        "default": _PROBLEM,
    },
    versions={
        "v3": ("application/vnd.shop.v3+json",),
        "v4": ("application/vnd.shop.v4+json",),
    },
)
PUT_ITEM: Operation[models.ItemV4 | models.ItemV3] = Operation(
    id="putItem",
    method="PUT",
    path="/items/{id}",
    parameters=(
        Parameter("version", "query", argument="version_query", takes="string"),
        Parameter("accept", "query", argument="accept_query", takes="string"),
    ),
    body=Body(
        {
            "application/vnd.shop.v3+json": lambda: models.ItemV3,
            "application/vnd.shop.v4+json": lambda: models.ItemV4,
        },
        required=True,
    ),
    replies={
        "200": {
            "application/vnd.shop.v3+json": lambda: models.ItemV3,
            "application/vnd.shop.v4+json": lambda: models.ItemV4,
        },
    },
    versions={
        "v3": ("application/vnd.shop.v3+json",),
        "v4": ("application/vnd.shop.v4+json",),
    },
)
DELETE_ITEM: Operation[None] = Operation(
    id="deleteItem",
    method="DELETE",
    path="/items/{id}",
    replies={"204": None, "default": _PROBLEM},
)

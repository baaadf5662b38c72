"""What goes over the wire for items, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, PagedOperation, Paging, Parameter

LIST_ITEMS: PagedOperation[
    models.ItemV4 | models.ItemV3,
    models.PageV4 | models.PageV3,
] = PagedOperation(
    id="listItems",
    method="GET",
    path="/items",
    parameters=(
        Parameter("pageToken", "query"),
        Parameter("pageSize", "query", takes="string"),
    ),
    replies={
        "200": {
            "application/vnd.shop.v3+json": lambda: models.PageV3,
            "application/vnd.shop.v4+json": lambda: models.PageV4,
        },
    },
    versions={
        "v3": ("application/vnd.shop.v3+json",),
        "v4": ("application/vnd.shop.v4+json",),
    },
    paging={
        "v3": Paging(
            style="cursor",
            items=("items",),
            cursor="pageToken",
            size="pageSize",
            next=("nextPageToken",),
        ),
        "v4": Paging(
            style="cursor",
            items=("items",),
            cursor="pageToken",
            size="pageSize",
            next=("nextPageToken",),
        ),
    },
)
ADD_ITEM: Operation[models.ItemV4 | models.ItemV3] = Operation(
    id="addItem",
    method="POST",
    path="/items",
    body=Body(
        {
            "application/vnd.shop.v3+json": lambda: models.ItemV3,
            "application/vnd.shop.v4+json": lambda: models.ItemV4,
        },
        required=True,
    ),
    replies={
        "201": {
            "application/vnd.shop.v3+json": lambda: models.ItemV3,
            "application/vnd.shop.v4+json": lambda: models.ItemV4,
        },
    },
    versions={
        "v3": ("application/vnd.shop.v3+json",),
        "v4": ("application/vnd.shop.v4+json",),
    },
)

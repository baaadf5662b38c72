"""Requests and replies of items, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import PagedOperation, Paging, Parameter

_PAGE_TOKEN = Parameter("pageToken", "query")
_TOKEN_PAGING = Paging(
    style="cursor", items=("items",), cursor="pageToken", next=("nextPageToken",)
)

LIST_ITEMS: PagedOperation[models.Item, models.ItemPage] = PagedOperation(
    id="listItems",
    method="GET",
    path="/items",
    parameters=(_PAGE_TOKEN, Parameter("pageSize", "query", takes="string")),
    replies={
        "200": {
            "application/vnd.shop.v3+json": lambda: models.ItemList,
            "application/vnd.shop.v4+json": lambda: models.ItemPage,
        },
    },
    versions={
        "v3": ("application/vnd.shop.v3+json",),
        "v4": ("application/vnd.shop.v4+json",),
    },
    paging={
        "v4": Paging(
            style="cursor",
            items=("items",),
            cursor="pageToken",
            size="pageSize",
            next=("nextPageToken",),
        ),
    },
)
LIST_THINGS: PagedOperation[
    models.Item | str,
    models.ItemPage | models.ThingPage,
] = PagedOperation(
    id="listThings",
    method="GET",
    path="/things",
    parameters=(_PAGE_TOKEN,),
    replies={
        "200": {
            "application/vnd.shop.v3+json": lambda: models.ThingPage,
            "application/vnd.shop.v4+json": lambda: models.ItemPage,
        },
    },
    versions={
        "v3": ("application/vnd.shop.v3+json",),
        "v4": ("application/vnd.shop.v4+json",),
    },
    paging={"v3": _TOKEN_PAGING, "v4": _TOKEN_PAGING},
)

"""Requests and replies of items, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, PagedOperation, Paging, Parameter

_ITEM_PAGE = {"application/json": lambda: models.ItemPage}

SEARCH_ITEMS: PagedOperation[models.Item, models.ItemPage] = PagedOperation(
    id="searchItems",
    method="POST",
    path="/items/search",
    body=Body({"application/json": lambda: models.Search}),
    replies={"200": _ITEM_PAGE},
    paging={
        None: Paging(
            style="cursor",
            items=("items",),
            cursor="after",
            size="size",
            next=("next",),
            place="body",
        ),
    },
)
QUERY_ITEMS: PagedOperation[models.Item, models.ItemPage] = PagedOperation(
    id="queryItems",
    method="POST",
    path="/items/query",
    parameters=(Parameter("pageToken", "query"),),
    body=Body({"application/json": lambda: models.QueryItemsBody}, required=True),
    replies={"200": _ITEM_PAGE},
    paging={
        None: Paging(
            style="cursor", items=("items",), cursor="pageToken", next=("next",)
        ),
    },
)

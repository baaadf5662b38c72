"""Requests and replies of items, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import PagedOperation, Paging, Parameter

LIST_ITEMS: PagedOperation[
    models.ListItemsReplyItemsItem,
    models.ListItemsReply,
] = PagedOperation(
    id="listItems",
    method="GET",
    path="/items",
    parameters=(
        Parameter("pageOffset", "query", takes="string"),
        Parameter("pageToken", "query"),
        Parameter("pageSize", "query", takes="string"),
        Parameter("sort", "query", takes="string"),
    ),
    replies={"200": {"application/json": lambda: models.ListItemsReply}},
    paging={
        None: Paging(
            style="cursor",
            items=("items",),
            cursor="pageToken",
            size="pageSize",
            offset="pageOffset",
            offset_when=("pageOffset", "sort"),
            next=("nextPageToken",),
            total=("totalItemCount",),
            cap=200000,
        ),
    },
)

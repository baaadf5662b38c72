"""Requests and replies of items, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import PagedOperation, Paging

LIST_ITEMS: PagedOperation[models.Item, models.ListItemsReply] = PagedOperation(
    id="listItems",
    method="GET",
    path="/items",
    replies={"200": {"application/json": lambda: models.ListItemsReply}},
    paging={
        None: Paging(style="next-url", items=("value",), next=("@odata.nextLink",))
    },
)
LIST_REPOS: PagedOperation[models.Item, list[models.Item]] = PagedOperation(
    id="listRepos",
    method="GET",
    path="/repos",
    replies={"200": {"application/json": lambda: list[models.Item]}},
    paging={None: Paging(style="link-header", items=())},
)

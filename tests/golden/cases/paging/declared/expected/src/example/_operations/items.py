"""Requests and replies of items, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import PagedOperation, Paging, Parameter

LIST_ITEMS: PagedOperation[str, models.ListItemsReply] = PagedOperation(
    id="listItems",
    method="GET",
    path="/items",
    parameters=(Parameter("after", "query"),),
    replies={"200": {"application/json": lambda: models.ListItemsReply}},
    paging={
        None: Paging(style="cursor", items=("data",), cursor="after", next=("next",))
    },
)

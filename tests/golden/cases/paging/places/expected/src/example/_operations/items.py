"""Requests and replies of items, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, PagedOperation, Paging, Parameter

_LINKED = {"application/json": lambda: models.Linked}

LIST_SENT: PagedOperation[models.Item, models.ListSentReply] = PagedOperation(
    id="listSent",
    method="GET",
    path="/sent",
    parameters=(
        Parameter("x-token", "header"),
        Parameter("limit", "query", takes="integer"),
    ),
    replies={"200": {"application/json": lambda: models.ListSentReply}},
    paging={
        None: Paging(
            style="cursor",
            items=("items",),
            cursor="x-token",
            size="limit",
            next=("nextToken",),
        ),
    },
)
LIST_TOLD: PagedOperation[models.Item, list[models.Item]] = PagedOperation(
    id="listTold",
    method="GET",
    path="/told",
    parameters=(Parameter("token", "query", secret=True),),
    replies={"200": {"application/json": lambda: list[models.Item]}},
    paging={
        None: Paging(
            style="cursor",
            items=(),
            cursor="token",
            next_header="Next-Token",
            total_header="X-Total-Count",
        ),
    },
)
LIST_HELD: PagedOperation[models.Item, models.ItemPage] = PagedOperation(
    id="listHeld",
    method="GET",
    path="/held",
    parameters=(Parameter("pageable", "query", takes="object"),),
    replies={"200": {"application/json": lambda: models.ItemPage}},
    paging={
        None: Paging(
            style="page",
            items=("content",),
            size="size",
            page="page",
            first_page=0,
            number=("number",),
            inside="pageable",
        ),
    },
)
SEARCH_ITEMS: PagedOperation[models.Item, models.Linked] = PagedOperation(
    id="searchItems",
    method="POST",
    path="/items/search",
    body=Body({"application/json": lambda: models.SearchItemsBody}, required=True),
    replies={"200": _LINKED},
    paging={
        None: Paging(
            style="next-url",
            items=("_embedded", "things"),
            next=("links", "next"),
            next_method="GET",
        ),
    },
)
CREATE_ITEMS: Operation[models.Linked] = Operation(
    id="createItems",
    method="POST",
    path="/items",
    body=Body({"application/json": lambda: models.CreateItemsBody}, required=True),
    replies={"200": _LINKED},
)

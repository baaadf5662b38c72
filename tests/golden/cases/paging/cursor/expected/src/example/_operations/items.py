"""Requests and replies of items, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, PagedOperation, Paging, Parameter

_PAGE_TOKEN = Parameter("pageToken", "query", takes="string")
_ITEM_PAGE = {"application/json": lambda: models.ItemPage}

LIST_ITEMS: PagedOperation[models.Item, models.ItemPage] = PagedOperation(
    id="listItems",
    method="GET",
    path="/items",
    parameters=(
        Parameter("pageToken", "query"),
        Parameter("pageSize", "query", takes="integer"),
        Parameter("name", "query", takes="string"),
    ),
    replies={"200": _ITEM_PAGE},
    paging={
        None: Paging(
            style="cursor",
            items=("data",),
            cursor="pageToken",
            size="pageSize",
            next=("page", "next"),
            total=("page", "total"),
            sizes=(1, 20),
        ),
    },
)
LIST_OTHERS: Operation[models.Item] = Operation(
    id="listOthers",
    method="GET",
    path="/others",
    parameters=(_PAGE_TOKEN,),
    replies={"200": {"application/json": lambda: models.Item}},
)
LIST_EXCEPTED: Operation[models.ItemPage] = Operation(
    id="listExcepted",
    method="GET",
    path="/excepted",
    parameters=(_PAGE_TOKEN,),
    replies={"200": _ITEM_PAGE},
)

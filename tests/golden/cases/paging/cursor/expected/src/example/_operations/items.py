"""What goes over the wire for items, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, PagedOperation, Paging, Parameter

LIST_ITEMS: PagedOperation[models.Item, models.ItemPage] = PagedOperation(
    id="listItems",
    method="GET",
    path="/items",
    parameters=(
        Parameter("pageToken", "query"),
        Parameter("pageSize", "query", takes="integer"),
        Parameter("name", "query", takes="string"),
    ),
    replies={"200": {"application/json": lambda: models.ItemPage}},
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
    parameters=(Parameter("pageToken", "query", takes="string"),),
    replies={"200": {"application/json": lambda: models.Item}},
)
LIST_EXCEPTED: Operation[models.ItemPage] = Operation(
    id="listExcepted",
    method="GET",
    path="/excepted",
    parameters=(Parameter("pageToken", "query", takes="string"),),
    replies={"200": {"application/json": lambda: models.ItemPage}},
)

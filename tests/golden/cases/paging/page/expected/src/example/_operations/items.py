"""Requests and replies of items, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import PagedOperation, Paging, Parameter

LIST_ITEMS: PagedOperation[models.Item, list[models.Item]] = PagedOperation(
    id="listItems",
    method="GET",
    path="/items",
    parameters=(
        Parameter("page", "query", takes="integer"),
        Parameter("per_page", "query", takes="integer"),
    ),
    replies={"200": {"application/json": lambda: list[models.Item]}},
    paging={
        None: Paging(style="page", items=(), size="per_page", page="page", first_page=0)
    },
)
LIST_VALUES: PagedOperation[models.Item, models.Values] = PagedOperation(
    id="listValues",
    method="GET",
    path="/values",
    parameters=(Parameter("page", "query"),),
    replies={"200": {"application/json": lambda: models.Values}},
    paging={
        None: Paging(
            style="cursor", items=("values",), cursor="page", next=("nextPage",)
        ),
    },
)

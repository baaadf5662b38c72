"""Requests and replies of charges, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import PagedOperation, Paging, Parameter

LIST_CHARGES: PagedOperation[models.Charge, models.Charges] = PagedOperation(
    id="listCharges",
    method="GET",
    path="/charges",
    parameters=(
        Parameter("starting_after", "query"),
        Parameter("limit", "query", takes="integer"),
    ),
    replies={"200": {"application/json": lambda: models.Charges}},
    paging={
        None: Paging(
            style="last-item",
            items=("data",),
            cursor="starting_after",
            size="limit",
            next=("id",),
            more=("has_more",),
        ),
    },
)

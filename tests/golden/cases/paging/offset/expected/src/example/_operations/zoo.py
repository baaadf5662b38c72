"""Requests and replies of zoo, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import PagedOperation, Paging, Parameter

_OFFSET = Parameter("offset", "query", takes="integer")

LIST_PETS: PagedOperation[models.Pet, models.Pets] = PagedOperation(
    id="listPets",
    method="GET",
    path="/pets",
    parameters=(_OFFSET, Parameter("limit", "query", takes="string")),
    replies={"200": {"application/json": lambda: models.Pets}},
    paging={
        None: Paging(
            style="offset",
            items=("pets",),
            size="limit",
            offset="offset",
            total=("totalCount",),
        ),
    },
)
LIST_NAMES: PagedOperation[str | None, models.Names] = PagedOperation(
    id="listNames",
    method="GET",
    path="/names",
    parameters=(_OFFSET,),
    replies={"200": {"application/json": lambda: models.Names}},
    paging={
        None: Paging(
            style="offset", items=("names",), offset="offset", total=("totalCount",)
        ),
    },
)

"""What goes over the wire for the operations without a tag, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation

GET_SHELF: Operation[models.Shelf] = Operation(
    id="getShelf",
    method="GET",
    path="/shelves",
    replies={"200": {"application/json": lambda: models.Shelf}},
)
GET_COUNTS: Operation[dict[str, int]] = Operation(
    id="getCounts",
    method="GET",
    path="/counts",
    replies={"200": {"application/json": lambda: dict[str, int]}},
)

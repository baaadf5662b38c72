"""What goes over the wire for the operations without a tag, shared by both clients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.operation import Operation

if TYPE_CHECKING:
    from .._runtime.unknown import Unknown

GET_CAT: Operation[models.Cat | None] = Operation(
    id="getCat",
    method="GET",
    path="/cat",
    replies={"200": {"application/json": lambda: models.Cat | None}},
)
GET_PET: Operation[models.Dog | list[models.Bird] | Unknown] = Operation(
    id="getPet",
    method="GET",
    path="/pet",
    replies={"200": {"application/json": lambda: models.Dog | list[models.Bird]}},
)

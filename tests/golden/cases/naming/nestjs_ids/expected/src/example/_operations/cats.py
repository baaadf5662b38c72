"""What goes over the wire for Cats, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation

FIND_ALL: Operation[models.CatsFindAllReply] = Operation(
    id="CatsController_findAll_v1",
    method="GET",
    path="/v1/cats",
    replies={"200": {"application/json": lambda: models.CatsFindAllReply}},
)
FIND_ALL_V2: Operation[models.CatsFindAllV2Reply] = Operation(
    id="CatsController_findAll_v2",
    method="GET",
    path="/v2/cats",
    replies={"200": {"application/json": lambda: models.CatsFindAllV2Reply}},
)

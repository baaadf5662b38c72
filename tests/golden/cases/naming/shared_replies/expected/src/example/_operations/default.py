"""What goes over the wire for the operations without a tag, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, Parameter

LIST_USERS: Operation[list[models.UserReply]] = Operation(
    id="list_users",
    method="GET",
    path="/users",
    replies={"200": {"application/json": lambda: list[models.UserReply]}},
)
GET_USER: Operation[models.UserReply] = Operation(
    id="get_user",
    method="GET",
    path="/users/{id}",
    parameters=(Parameter("id", "path", takes="integer"),),
    replies={"200": {"application/json": lambda: models.UserReply}},
)

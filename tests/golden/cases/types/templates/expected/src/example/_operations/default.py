"""What goes over the wire for the operations without a tag, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation

LIST_USERS: Operation[models.UserPage] = Operation(
    id="listUsers",
    method="GET",
    path="/users",
    replies={"200": {"application/json": lambda: models.UserPage}},
)
LIST_GROUPS: Operation[models.ListGroupsReply] = Operation(
    id="listGroups",
    method="GET",
    path="/groups",
    replies={"200": {"application/json": lambda: models.ListGroupsReply}},
)

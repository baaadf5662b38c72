"""What goes over the wire for issues, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, Parameter

LIST_ISSUES: Operation[list[models.IssueReply]] = Operation(
    id="listIssues",
    method="GET",
    path="/issues",
    replies={"200": {"application/json": lambda: list[models.IssueReply]}},
)
GET_ISSUE: Operation[models.IssueReply] = Operation(
    id="getIssue",
    method="GET",
    path="/issues/{id}",
    parameters=(Parameter("id", "path", takes="integer"),),
    replies={"200": {"application/json": lambda: models.IssueReply}},
)
DELETE_ISSUE: Operation[models.Link] = Operation(
    id="deleteIssue",
    method="DELETE",
    path="/issues/{id}",
    parameters=(Parameter("id", "path", takes="integer"),),
    replies={"200": {"application/json": lambda: models.Link}},
)

"""What goes over the wire for s, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

LIST_ACTIVITIES_API_V1: Operation[None] = Operation(
    id="ListActivities",
    method="GET",
    path="/api/v1/namespaces/{namespace}/activities",
    replies={"204": None},
)
LIST_ACTIVITIES: Operation[None] = Operation(
    id="ListActivities",
    method="GET",
    path="/namespaces/{namespace}/activities",
    replies={"204": None},
)
LIST_ACTIVITIES_BY_ID: Operation[None] = Operation(
    id="ListActivities",
    method="GET",
    path="/namespaces/{namespace}/activities/{id}",
    replies={"204": None},
)

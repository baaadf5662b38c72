"""What goes over the wire for things, shared by both clients."""

from __future__ import annotations

from typing import Any

from .._runtime.operation import Body, Operation, Parameter

POST_THING: Operation[None] = Operation(
    id="postThing",
    method="POST",
    path="/things/{id}",
    parameters=(
        Parameter("id", "query", key="id@query"),
        Parameter("id", "header", key="id@header"),
        Parameter("pageSize", "query"),
        Parameter("page_size", "query"),
        Parameter("page-size", "query"),
        Parameter("options", "query"),
        Parameter("body", "header"),
        Parameter("operations", "query"),
        Parameter("list", "query", list=True),
        Parameter("data", "query"),
    ),
    body=Body({"application/json": lambda: dict[str, Any]}, required=True),
    replies={"204": None},
)

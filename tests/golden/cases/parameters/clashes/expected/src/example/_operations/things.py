"""Requests and replies of things, for both clients."""

from __future__ import annotations

from typing import Any

from .._runtime.operation import Body, Operation, Parameter

POST_THING: Operation[None] = Operation(
    id="postThing",
    method="POST",
    path="/things/{id}",
    parameters=(
        Parameter("id", "path", argument="id_path", takes="string"),
        Parameter("id", "query", key="id@query", takes="string"),
        Parameter("id", "header", key="id@header", takes="string"),
        Parameter(
            "pageSize", "query", argument="page_size_query_camel", takes="integer"
        ),
        Parameter("page_size", "query", takes="integer"),
        Parameter("page-size", "query", argument="page_dash_size", takes="integer"),
        Parameter("options", "query", argument="options_query", takes="string"),
        Parameter("body", "header", argument="body_header", takes="string"),
        Parameter("operations", "query", takes="string"),
        Parameter("list", "query", takes="string", list=True),
        Parameter("data", "query", argument="data_query", takes="string"),
    ),
    body=Body({"application/json": lambda: dict[str, Any]}, required=True),
    replies={"204": None},
)

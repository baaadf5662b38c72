"""Requests and replies of search, for both clients."""

from __future__ import annotations

from .._runtime.operation import Operation, Parameter

SEARCH: Operation[None] = Operation(
    id="search",
    method="GET",
    path="/search",
    parameters=(
        Parameter(
            "where",
            "query",
            content_type="application/json",
            takes="object",
            required=True,
        ),
        Parameter(
            "X-Context",
            "header",
            content_type="application/json",
            takes="string",
            list=True,
        ),
        Parameter("raw", "query", content_type="text/plain", takes="string"),
    ),
    replies={"204": None},
)

"""Requests and replies of search, for both clients."""

from __future__ import annotations

from .._runtime.operation import Operation, Parameter

SEARCH: Operation[None] = Operation(
    id="search",
    method="GET",
    path="/search",
    parameters=(
        Parameter("filter", "query", style="deepObject", takes="object"),
        Parameter("page", "query", style="deepObject", takes="object"),
        Parameter("any", "query", style="deepObject", takes="object"),
    ),
    replies={"204": None},
)

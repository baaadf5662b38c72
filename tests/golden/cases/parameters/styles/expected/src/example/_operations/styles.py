"""Requests and replies of styles, for both clients."""

from __future__ import annotations

from .._runtime.operation import Operation, Parameter

GET_STYLES: Operation[None] = Operation(
    id="getStyles",
    method="GET",
    path="/styles/{simple}/{label}/{matrix}/{exploded}",
    parameters=(
        Parameter("simple", "path", takes="string", list=True),
        Parameter("label", "path", style="label", takes="integer", list=True),
        Parameter("matrix", "path", style="matrix", explode=True, takes="object"),
        Parameter("exploded", "path", explode=True, takes="object"),
        Parameter("form", "query", takes="string", list=True),
        Parameter("csv", "query", explode=False, takes="string", list=True),
        Parameter("spaces", "query", style="spaceDelimited", takes="string", list=True),
        Parameter("pipes", "query", style="pipeDelimited", takes="string", list=True),
        Parameter("point", "query", takes="object"),
        Parameter("reserved", "query", takes="string", allow_reserved=True),
        Parameter("empty", "query"),
    ),
    replies={"204": None},
)

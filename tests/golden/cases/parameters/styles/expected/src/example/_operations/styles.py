"""What goes over the wire for styles, shared by both clients."""

from __future__ import annotations

from .._runtime.operation import Operation, Parameter

GET_STYLES: Operation[None] = Operation(
    id="getStyles",
    method="GET",
    path="/styles/{simple}/{label}/{matrix}/{exploded}",
    parameters=(
        Parameter("simple", "path", list=True),
        Parameter("label", "path", style="label", list=True),
        Parameter("matrix", "path", style="matrix", explode=True),
        Parameter("exploded", "path", explode=True),
        Parameter("form", "query", list=True),
        Parameter("csv", "query", explode=False, list=True),
        Parameter("spaces", "query", style="spaceDelimited", list=True),
        Parameter("pipes", "query", style="pipeDelimited", list=True),
        Parameter("point", "query"),
        Parameter("reserved", "query", allow_reserved=True),
        Parameter("empty", "query"),
    ),
    replies={"204": None},
)

"""What goes over the wire for All, shared by both clients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.formats import HttpDate, UnixTime
from .._runtime.operation import Operation, Parameter

if TYPE_CHECKING:
    import datetime

LOOK: Operation[list[datetime.datetime]] = Operation(
    id="look",
    method="GET",
    path="/at/{moment}",
    parameters=(
        Parameter("moment", "path", takes="integer", form=lambda: UnixTime),
        Parameter("If-Modified-Since", "header", takes="string", form=lambda: HttpDate),
        Parameter(
            "window",
            "query",
            style="deepObject",
            takes="object",
            form=lambda: models.Window,
        ),
    ),
    replies={"200": {"application/json": lambda: list[UnixTime]}},
)

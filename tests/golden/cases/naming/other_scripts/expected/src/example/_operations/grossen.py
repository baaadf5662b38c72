"""What goes over the wire for Größen, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, Parameter

GROSSE_HOLEN: Operation[models.Grosse] = Operation(
    id="größeHolen",
    method="GET",
    path="/größen/{größe}",
    parameters=(Parameter("検索", "query"), Parameter("naïve-café", "query")),
    replies={"200": {"application/json": lambda: models.Grosse}},
)

"""What goes over the wire for Größen, shared by both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, Parameter

GROSSE_HOLEN: Operation[models.Grosse] = Operation(
    id="größeHolen",
    method="GET",
    path="/größen/{größe}",
    parameters=(
        Parameter("größe", "path", argument="grosse", takes="string"),
        Parameter("検索", "query", takes="string"),
        Parameter("naïve-café", "query", argument="naive_cafe", takes="boolean"),
    ),
    replies={"200": {"application/json": lambda: models.Grosse}},
)

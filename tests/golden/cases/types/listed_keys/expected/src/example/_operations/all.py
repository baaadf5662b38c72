"""What goes over the wire for All, shared by both clients."""

from __future__ import annotations

from typing import Literal

from .._runtime.enums import OpenStr
from .._runtime.operation import Body, Operation, Parameter

COUNT: Operation[dict[Literal["low", "high"] | str, int]] = Operation(
    id="count",
    method="POST",
    path="/counts",
    parameters=(Parameter("limits", "query", style="deepObject", takes="object"),),
    body=Body(
        {"application/json": lambda: dict[OpenStr | Literal["low", "high"], int]}
    ),
    replies={
        "200": {"application/json": lambda: dict[OpenStr | Literal["low", "high"], int]}
    },
)

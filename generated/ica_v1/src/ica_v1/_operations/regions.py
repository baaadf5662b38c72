"""Requests and replies of Regions, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, Parameter

LIST_REGIONS: Operation[list[models.Region]] = Operation(
    id="listRegions",
    method="GET",
    path="/v1/regions",
    parameters=(
        Parameter("instrumentType", "query", takes="string"),
        Parameter("version", "query", takes="string"),
    ),
    replies={"200": {"application/json": lambda: list[models.Region]}, "default": None},
    security=(("Basic",),),
)

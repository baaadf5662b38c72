"""Requests and replies of Token, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Operation, Parameter

CREATE_JWT_TOKEN: Operation[models.Token] = Operation(
    id="createJwtToken",
    method="POST",
    path="/api/tokens",
    parameters=(Parameter("tenant", "query", takes="string"),),
    replies={
        "200": {"application/vnd.illumina.v3+json": lambda: models.Token},
        "default": {"application/problem+json": lambda: models.Problem},
    },
    versions={"v3": ("application/vnd.illumina.v3+json",)},
    security=(("ApiKeyAuth",), ("BasicAuth",), ("PsTokenAuth",)),
)

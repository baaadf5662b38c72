"""Requests and replies of calls, for both clients."""

from __future__ import annotations

from .._runtime.operation import Operation, Parameter

START_JOB: Operation[None] = Operation(
    id="startJob",
    method="POST",
    path="/a",
    parameters=(Parameter("Idempotency-Key", "header", takes="string"),),
    replies={"202": None},
    idempotency_key="Idempotency-Key",
)
REFRESH: Operation[None] = Operation(
    id="refresh",
    method="PATCH",
    path="/a",
    replies={"204": None},
    retry_safe=True,
)
TRACE: Operation[None] = Operation(
    id="trace",
    method="TRACE",
    path="/a",
    replies={"204": None},
)

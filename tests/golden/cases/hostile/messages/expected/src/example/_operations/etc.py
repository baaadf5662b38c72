"""Requests and replies of ../../etc, for both clients."""

from __future__ import annotations

from .._runtime.operation import Operation

GO_IMPORT_OS: Operation[None] = Operation(
    id='go"""\nimport os\n#',
    method="GET",
    path="/a",
    replies={"200": None},
)

"""What tests of credentials share."""

from __future__ import annotations

from typing import Any

from runtime.request.operation import Operation


def operation(*security: tuple[str, ...]) -> Operation[Any]:
    return Operation(
        id="guarded", method="GET", path="/g", replies={"200": {"application/json": lambda: dict}}, security=security
    )

"""The Station model."""

import datetime

from .._runtime.model import ClosedModel


class Station(ClosedModel, rename={"schema": "$schema"}):
    schema: str | None = None
    """Set by the server."""
    name: str
    readings: list[float] | None
    key: bytes | None = None
    seen: datetime.datetime | None = None

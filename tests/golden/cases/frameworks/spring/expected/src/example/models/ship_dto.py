"""The ShipDto model."""

import datetime

from .._runtime.model import Model
from .cargo_dto import CargoDto


class ShipDto(Model):
    id: int | None = None
    name: str
    """At least 1 character."""
    tonnage: float | None = None
    built: datetime.date | None = None
    seen: datetime.datetime | None = None
    cargo: list[CargoDto] | None = None
    """No item twice."""

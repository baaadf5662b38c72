"""The Trip model."""

import datetime
import uuid

from .._runtime.model import JsonValue, Model


class Trip(Model):
    id: uuid.UUID | None = None
    left: datetime.datetime | None = None
    price: float | None = None
    seats: int | None = None
    title: str | None = None
    notes: JsonValue = None
    map: dict[str, str] | None = None

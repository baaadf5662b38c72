"""The Shelf model, and its parts."""

import datetime

from .._runtime.model import ClosedModel, Model, OpenModel
from .base import Base


class ShelfFree(Model, further=True):
    a: str | None = None


class ShelfClosed(ClosedModel):
    a: str | None = None


class Shelf(OpenModel[datetime.datetime]):
    id: int | None = None
    name: str
    free: ShelfFree | None = None
    closed: ShelfClosed | None = None
    untyped: dict[str, Base] | None = None

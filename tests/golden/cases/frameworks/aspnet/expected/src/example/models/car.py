"""The Car model."""

import uuid

from .._runtime.model import Model
from .engine import Engine
from .fuel import Fuel


class Car(Model):
    id: uuid.UUID
    doors: int | str
    """Pattern: `^-?(?:0|[1-9]\\d*)$`."""
    price: float | str
    """Pattern: `^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?$`."""
    nickname: str | None = None
    engine: Engine
    spare: Fuel | None = None

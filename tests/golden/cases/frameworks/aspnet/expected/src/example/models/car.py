"""The Car model."""

import uuid

from .._runtime.model import FloatOrText, IntOrText, Model
from .engine import Engine
from .fuel import Fuel


class Car(Model):
    id: uuid.UUID
    doors: IntOrText
    """Pattern: `^-?(?:0|[1-9]\\d*)$`."""
    price: FloatOrText
    """Pattern: `^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?$`."""
    nickname: str | None = None
    engine: Engine
    spare: Fuel | None = None

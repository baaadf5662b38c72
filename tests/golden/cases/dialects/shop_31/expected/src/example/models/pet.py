"""The Pet model."""

import datetime
from typing import Literal

from .._runtime.model import Model, OpenStr


class Pet(Model):
    name: str
    kind: OpenStr | Literal["cat", "dog"] | None = None
    born: datetime.date | None = None
    price: float | None = None
    """Above 0."""

"""The Pet model."""

import datetime

from .._runtime.model import Model
from .kind import Kind
from .toy import Toy


class Pet(Model):
    """An animal at home."""

    name: str
    """What it is called. At least 1 character."""
    born: datetime.date | None = None
    kind: Kind | None = None
    toys: list[Toy] | None = None

"""The CreateDogDto model."""

import datetime

from .._runtime.model import Model
from .coat import Coat


class CreateDogDto(Model):
    name: str
    coat: Coat | None = None
    """Default: `short`."""
    born: datetime.datetime
    toys: list[str] | None = None

"""The Address model."""

from .._runtime.model import Model
from .city import City


class Address(Model):
    street: str | None = None
    city: City | None = None

"""The Pet model."""

from .._runtime.model import Model
from .address import Address


class Pet(Model):
    name: str
    home: Address | None = None
    friend: "Pet | None" = None

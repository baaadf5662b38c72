"""The Owner model."""

from .._runtime.model import Model
from .address import Address
from .pet import Pet


class Owner(Model):
    pets: list[Pet] | None = None
    address: Address | None = None

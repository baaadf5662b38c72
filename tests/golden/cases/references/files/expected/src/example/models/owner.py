"""The Owner model."""

from .._runtime.model import Model
from .address import Address
from .pet_a3_cd import Pet_a3cd


class Owner(Model):
    pets: list[Pet_a3cd] | None = None
    address: Address | None = None

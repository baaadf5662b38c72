"""The Pet_a3cd model."""

from .._runtime.model import Model
from .address import Address


class Pet_a3cd(Model):
    name: str
    home: Address | None = None
    friend: "Pet_a3cd | None" = None

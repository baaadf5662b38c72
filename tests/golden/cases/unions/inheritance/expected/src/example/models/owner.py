"""The Owner model."""

from .._runtime.model import Model
from .dog import Animal


class Owner(Model):
    pet: Animal | None = None

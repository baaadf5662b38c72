"""The PetPart model."""

from .._runtime.model import Model


class PetPart(Model):
    name: str | None = None

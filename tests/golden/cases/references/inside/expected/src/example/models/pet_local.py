"""The PetLocal model."""

from .._runtime.model import Model


class PetLocal(Model):
    x: str | None = None

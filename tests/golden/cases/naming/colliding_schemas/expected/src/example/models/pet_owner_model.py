"""The PetOwnerModel model."""

from .._runtime.model import Model


class PetOwnerModel(Model):
    name: str | None = None

"""The Pet model, and its parts."""

from .._runtime.model import Model


class PetOwnerModel(Model):
    name: str | None = None


class Pet(Model):
    owner: PetOwnerModel | None = None

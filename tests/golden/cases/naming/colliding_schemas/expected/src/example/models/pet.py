"""The Pet model."""

from .._runtime.model import Model
from .pet_owner_model import PetOwnerModel


class Pet(Model):
    owner: PetOwnerModel | None = None

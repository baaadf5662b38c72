"""The PetControllerListReply model."""

from .._runtime.model import Model


class PetControllerListReply(Model):
    pets: int | None = None

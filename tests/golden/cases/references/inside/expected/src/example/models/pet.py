"""The Pet model."""

from .._runtime.model import Model
from .pet_local import PetLocal
from .pet_part import PetPart
from .with_slash_and_space import WithSlashAndSpace


class Pet(Model):
    count: int | None = None
    """At least 0."""
    part: PetPart | None = None
    same: PetPart | None = None
    local: PetLocal | None = None
    anchor: WithSlashAndSpace | None = None

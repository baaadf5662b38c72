"""The Pet model, and its parts."""

from .._runtime.model import Model
from .with_slash_and_space import WithSlashAndSpace


class PetPart(Model):
    name: str | None = None


class PetLocal(Model):
    x: str | None = None


class Pet(Model):
    count: int | None = None
    """At least 0."""
    part: PetPart | None = None
    same: PetPart | None = None
    local: PetLocal | None = None
    anchor: WithSlashAndSpace | None = None

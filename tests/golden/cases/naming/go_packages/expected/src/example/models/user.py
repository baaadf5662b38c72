"""The User model."""

from .._runtime.model import Model
from .role import Role


class User(Model):
    id: int | None = None
    role: Role | None = None

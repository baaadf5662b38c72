"""The Company model."""

from .._runtime.model import Model
from .teams import Teams


class Company(Model):
    teams: Teams | None = None

"""The Home model."""

from .._runtime.model import Model
from .pet import Pet


class Home(Model):
    pet: Pet | None = None

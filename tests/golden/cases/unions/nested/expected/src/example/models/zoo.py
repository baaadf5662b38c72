"""The Zoo model."""

from .._runtime.model import Model
from .animal import Animal
from .zoo_first import ZooFirst


class Zoo(Model):
    animals: list[Animal] | None = None
    first: ZooFirst | None = None

"""The List model."""

from .._runtime.model import Model
from .dict import Dict
from .str import Str


class List(Model):
    items: list[Str] | None = None
    next: Dict | None = None

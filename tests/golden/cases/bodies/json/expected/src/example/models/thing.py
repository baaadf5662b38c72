"""The Thing model."""

from .._runtime.model import Model
from .state import State


class Thing(Model):
    name: str
    state: State | None = None

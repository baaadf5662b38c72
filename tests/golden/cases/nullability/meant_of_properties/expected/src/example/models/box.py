"""The Box model."""

from .._runtime.model import Model


class Box(Model):
    box: str

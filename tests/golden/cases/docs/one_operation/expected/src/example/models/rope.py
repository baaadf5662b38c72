"""The Rope model."""

from .._runtime.model import Model


class Rope(Model):
    length: float

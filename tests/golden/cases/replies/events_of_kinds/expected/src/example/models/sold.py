"""The Sold model."""

from .._runtime.model import Model


class Sold(Model):
    price: float

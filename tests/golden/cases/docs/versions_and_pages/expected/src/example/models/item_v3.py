"""The ItemV3 model."""

from .._runtime.model import Model


class ItemV3(Model):
    id: int

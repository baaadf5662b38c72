"""The Charges model."""

from .._runtime.model import Model
from .charge import Charge


class Charges(Model):
    data: list[Charge]
    has_more: bool

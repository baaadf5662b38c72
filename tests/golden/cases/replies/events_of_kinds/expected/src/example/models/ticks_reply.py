"""The TicksReply model."""

from .._runtime.model import Model
from .sold import Sold


class TicksReply(Model):
    data: Sold
    id: str | None = None

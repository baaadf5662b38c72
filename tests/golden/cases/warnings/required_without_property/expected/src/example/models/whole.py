"""The Whole model."""

from .._runtime.model import Model


class Whole(Model):
    id: str | None = None
    kind: str
    size: int

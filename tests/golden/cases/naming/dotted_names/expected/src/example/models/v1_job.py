"""The V1Job model."""

from .._runtime.model import Model


class V1Job(Model):
    id: int | None = None

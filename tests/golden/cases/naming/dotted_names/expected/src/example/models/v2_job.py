"""The V2Job model."""

from .._runtime.model import Model


class V2Job(Model):
    id: str | None = None

"""The Maybe model."""

from .._runtime.model import Model


class Maybe(Model):
    id: str | None = None

"""The Open model."""

from .._runtime.model import Model


class Open(Model):
    id: str | None = None

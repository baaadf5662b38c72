"""The Open model."""

from .._runtime.model import Model


class Open(Model, further=True):
    id: str | None = None

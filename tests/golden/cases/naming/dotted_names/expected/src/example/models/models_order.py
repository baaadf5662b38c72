"""The ModelsOrder model."""

from .._runtime.model import Model


class ModelsOrder(Model):
    id: str | None = None

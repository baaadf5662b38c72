"""The CreateItemsBody model."""

from .._runtime.model import Model


class CreateItemsBody(Model):
    name: str | None = None

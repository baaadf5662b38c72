"""The NewItemBody model."""

from .._runtime.model import Model


class NewItemBody(Model):
    id: int | None = None

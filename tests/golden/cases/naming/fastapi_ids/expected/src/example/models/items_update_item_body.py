"""The ItemsUpdateItemBody model."""

from .._runtime.model import Model


class ItemsUpdateItemBody(Model):
    a: str | None = None

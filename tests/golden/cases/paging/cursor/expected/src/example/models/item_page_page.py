"""The ItemPagePage model."""

from .._runtime.model import Model


class ItemPagePage(Model):
    next: str | None = None
    total: int | None = None

"""The Page model."""

from .._runtime.model import Model


class Page(Model):
    total: int | None = None

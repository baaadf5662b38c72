"""The SearchItemsBody model."""

from .._runtime.model import Model


class SearchItemsBody(Model):
    name: str | None = None

"""The QueryItemsBody model."""

from .._runtime.model import Model


class QueryItemsBody(Model):
    name: str | None = None

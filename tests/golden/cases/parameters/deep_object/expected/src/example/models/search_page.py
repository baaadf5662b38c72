"""The SearchPage model."""

from .._runtime.model import Model


class SearchPage(Model):
    size: int | None = None
    after: str | None = None

"""The Search model."""

from .._runtime.model import Model


class Search(Model):
    name: str | None = None
    after: str | None = None
    size: int | None = None

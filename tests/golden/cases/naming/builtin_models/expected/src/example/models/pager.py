"""The Pager model."""

from .._runtime.model import Model


class Pager(Model):
    page: int | None = None

"""The Plain model."""

from .._runtime.model import Model


class Plain(Model):
    id: str | None = None

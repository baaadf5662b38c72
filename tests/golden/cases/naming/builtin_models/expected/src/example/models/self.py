"""The Self model."""

from .._runtime.model import Model


class Self(Model):
    id: str | None = None

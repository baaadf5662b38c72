"""The Direct model."""

from .._runtime.model import Model


class Direct(Model):
    a: str | None = None
    b: int | None = None

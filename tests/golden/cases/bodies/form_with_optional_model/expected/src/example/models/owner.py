"""The Owner model."""

from .._runtime.model import Model


class Owner(Model):
    id: str
    email: str | None = None

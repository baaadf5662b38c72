"""The Office model."""

from .._runtime.model import Model


class Office(Model):
    street: str | None = None

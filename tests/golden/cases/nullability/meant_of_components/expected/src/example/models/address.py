"""The Address model."""

from .._runtime.model import Model


class Address(Model):
    street: str | None = None

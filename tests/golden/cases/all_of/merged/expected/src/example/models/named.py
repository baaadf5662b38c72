"""The Named model."""

from .._runtime.model import Model


class Named(Model):
    name: str | None = None

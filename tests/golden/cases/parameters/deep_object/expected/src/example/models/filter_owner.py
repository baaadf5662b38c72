"""The FilterOwner model."""

from .._runtime.model import Model


class FilterOwner(Model):
    name: str | None = None

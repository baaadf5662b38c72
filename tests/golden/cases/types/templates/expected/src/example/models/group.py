"""The Group model."""

from .._runtime.model import Model


class Group(Model):
    name: str | None = None

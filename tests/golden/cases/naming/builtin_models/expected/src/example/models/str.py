"""The Str model."""

from .._runtime.model import Model


class Str(Model):
    text: str | None = None

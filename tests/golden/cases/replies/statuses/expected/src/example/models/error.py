"""The Error model."""

from .._runtime.model import Model


class Error(Model):
    why: str | None = None

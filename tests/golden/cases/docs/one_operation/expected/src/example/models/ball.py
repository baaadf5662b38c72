"""The Ball model."""

from .._runtime.model import Model


class Ball(Model):
    size: int
    """At least 1."""

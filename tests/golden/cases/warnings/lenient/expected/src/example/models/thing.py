"""The Thing model."""

from .._runtime.model import JsonValue, Model


class Thing(Model):
    other: JsonValue = None
    count: int | None = None
    """Default: `many`."""

"""The Meta model."""

from .._runtime.model import JsonValue, Model


class Meta(Model):
    first: JsonValue = None
    count: int | None = None

"""The Base model."""

from .._runtime.model import JsonValue, Model


class Base(Model):
    id: str | None = None
    kind: JsonValue

"""The Misspelt model."""

from .._runtime.model import JsonValue, Model


class Misspelt(Model):
    id: str
    name: str | None = None
    nmae: JsonValue

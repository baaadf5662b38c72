"""The Owner model."""

from .._runtime.model import JsonValue, Model


class Owner(Model):
    email: str
    meta: dict[str, JsonValue] | None = None

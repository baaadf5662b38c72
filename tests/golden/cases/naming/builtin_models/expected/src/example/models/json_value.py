"""The JsonValue model."""

from .._runtime.model import JsonValue as _JsonValue, Model


class JsonValue(Model):
    any: _JsonValue = None

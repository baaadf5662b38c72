"""The Other model."""

from .._runtime.model import JsonValue, Model


class Other(Model, rename={"model": "Model", "json_value": "JsonValue"}):
    model: str | None = None
    json_value: JsonValue = None
    any: JsonValue = None

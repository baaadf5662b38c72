"""The Open model."""

from .._runtime.model import JsonValue, OpenModel


class Open(OpenModel[str]):
    id: str | None = None
    anything: JsonValue

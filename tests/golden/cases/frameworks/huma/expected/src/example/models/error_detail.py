"""The ErrorDetail model."""

from .._runtime.model import ClosedModel, JsonValue


class ErrorDetail(ClosedModel):
    location: str | None = None
    message: str | None = None
    value: JsonValue = None

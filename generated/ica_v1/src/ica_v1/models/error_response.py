"""The ErrorResponse model."""

from .._runtime.model import JsonValue, Model


class ErrorResponse(Model):
    """Why a call failed."""

    code: str | None = None
    """Code of the kind of error."""
    message: str | None = None
    """The error in words."""
    details: list[dict[str, JsonValue]] | None = None
    """More about what caused the error."""

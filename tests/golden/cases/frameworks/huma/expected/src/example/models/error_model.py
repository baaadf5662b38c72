"""The ErrorModel model."""

from .._runtime.model import ClosedModel
from .error_detail import ErrorDetail


class ErrorModel(ClosedModel, rename={"schema": "$schema"}):
    schema: str | None = None
    """Set by the server."""
    title: str | None = None
    status: int | None = None
    detail: str | None = None
    errors: list[ErrorDetail] | None = None

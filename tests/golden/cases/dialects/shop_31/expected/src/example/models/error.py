"""The Error model."""

from .._runtime.model import ClosedModel


class Error(ClosedModel):
    why: str | None = None
    """Set by the server."""

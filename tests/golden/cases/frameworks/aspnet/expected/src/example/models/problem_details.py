"""The ProblemDetails model."""

from .._runtime.model import Model


class ProblemDetails(Model):
    type: str | None = None
    title: str | None = None
    status: int | str | None = None
    """Pattern: `^-?(?:0|[1-9]\\d*)$`."""

"""The ProblemDetails model."""

from .._runtime.model import IntOrText, Model


class ProblemDetails(Model):
    type: str | None = None
    title: str | None = None
    status: IntOrText | None = None
    """Pattern: `^-?(?:0|[1-9]\\d*)$`."""

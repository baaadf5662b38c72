"""The LusidProblemDetails model."""

from .._runtime.model import ClosedModel


class LusidProblemDetails(ClosedModel, rename={"error_details": "errorDetails"}):
    """Error body of the service, modelled on problem+json with a LUSID error name and
    code.
    """

    name: str
    """Name of the error kind; never empty. At least 1 character."""
    error_details: list[dict[str, str]] | None = None
    """Further details, each a map of strings."""
    code: int
    """Numeric LUSID error code."""
    type: str | None = None
    """URI that classifies the problem."""
    title: str | None = None
    """One-line headline of the problem."""
    status: int | None = None
    """HTTP status repeated in the body."""
    detail: str | None = None
    """Explanation of this occurrence."""
    instance: str | None = None
    """URI that identifies this occurrence."""

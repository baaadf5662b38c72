"""The LusidValidationProblemDetails model."""

from .._runtime.model import ClosedModel


class LusidValidationProblemDetails(
    ClosedModel, rename={"error_details": "errorDetails"}
):
    """Error body for refused input: a problem with an extra map of messages per
    field.
    """

    name: str
    """Name of the error kind; never empty. At least 1 character."""
    error_details: list[dict[str, str]] | None = None
    """Further details, each a map of strings."""
    code: int
    """Numeric LUSID error code."""
    errors: dict[str, list[str]] | None = None
    """Validation messages, keyed by the field they belong to."""
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

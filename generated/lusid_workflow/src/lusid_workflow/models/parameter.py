"""The Parameter model."""

from .._runtime.model import ClosedModel


class Parameter(
    ClosedModel, rename={"display_name": "displayName", "default_value": "defaultValue"}
):
    """Declares one input of a worker."""

    type: str
    """Value type of the input. At least 1 character."""
    name: str
    """Key of the input. At least 1 character."""
    display_name: str | None = None
    """Label shown to people."""
    description: str | None = None
    """Longer text shown to people."""
    required: bool
    """Whether a run must supply the input."""
    default_value: str | None = None
    """Value taken when none is supplied, written as text."""

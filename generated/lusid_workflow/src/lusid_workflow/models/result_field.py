"""The ResultField model."""

from .._runtime.model import ClosedModel


class ResultField(ClosedModel, rename={"display_name": "displayName"}):
    """Declares one field of the results of a worker."""

    name: str
    """Key of the field. At least 1 character."""
    type: str
    """Value type of the field. At least 1 character."""
    display_name: str | None = None
    """Label shown to people."""
    description: str | None = None
    """Longer text shown to people."""

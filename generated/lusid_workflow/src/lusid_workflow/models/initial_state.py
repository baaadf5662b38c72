"""The InitialState model."""

from .._runtime.model import ClosedModel


class InitialState(ClosedModel, rename={"required_fields": "requiredFields"}):
    """Where a new task begins, and what it needs to begin."""

    name: str
    """Name of the first state. 1 to 1024 characters."""
    required_fields: list[str] | None = None
    """Names of fields that must be given at the start."""

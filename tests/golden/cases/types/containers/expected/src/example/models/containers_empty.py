"""The ContainersEmpty model."""

from .._runtime.model import ClosedModel


class ContainersEmpty(ClosedModel):
    """An object of which the API declares no fields."""

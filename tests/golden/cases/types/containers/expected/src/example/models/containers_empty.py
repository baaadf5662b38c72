"""The ContainersEmpty model."""

from .._runtime.model import ClosedModel


class ContainersEmpty(ClosedModel):
    """ContainersEmpty: the API declares no fields of it."""

"""The Empty model."""

from .._runtime.model import ClosedModel


class Empty(ClosedModel):
    """An object of which the API declares no fields."""

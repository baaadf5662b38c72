"""The Empty model."""

from .._runtime.model import ClosedModel


class Empty(ClosedModel):
    """Empty: the API declares no fields of it."""

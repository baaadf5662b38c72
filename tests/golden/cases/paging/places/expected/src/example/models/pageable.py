"""The Pageable model."""

from .._runtime.model import Model


class Pageable(Model):
    page: int | None = None
    """At least 0."""
    size: int | None = None
    """At least 1."""

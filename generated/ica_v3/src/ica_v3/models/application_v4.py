"""The ApplicationV4 model."""

import uuid

from .._runtime.model import Model


class ApplicationV4(Model):
    """A short pointer to an application."""

    id: uuid.UUID
    """Identifies the application."""
    name: str
    """Application name."""

"""The UserIdentifier model."""

import uuid

from .._runtime.model import Model


class UserIdentifier(Model):
    """Short pointer to a user."""

    id: uuid.UUID
    """Identifies the user."""

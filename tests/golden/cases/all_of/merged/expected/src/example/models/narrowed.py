"""The Narrowed model."""

import uuid

from .._runtime.model import Model


class Narrowed(Model):
    id: uuid.UUID
    note: str | None = None
    """From the base. At most 9 characters."""

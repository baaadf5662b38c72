"""The TenantIdentifier model."""

import uuid

from .._runtime.model import Model


class TenantIdentifier(Model):
    """Short pointer to a tenant."""

    id: uuid.UUID
    """Identifies the tenant."""
    name: str | None = None
    """Unique tenant name."""

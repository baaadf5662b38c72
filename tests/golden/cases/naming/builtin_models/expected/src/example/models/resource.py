"""The Resource model."""

import uuid

from .._runtime.model import Model


class Resource(Model):
    id: uuid.UUID | None = None

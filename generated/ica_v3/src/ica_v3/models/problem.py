"""The Problem model."""

import datetime
import uuid

from .._runtime.model import Model


class Problem(Model):
    """Problem document in the sense of RFC 7807, sent with failures."""

    id: uuid.UUID | None = None
    """Identifies this failure."""
    type: str
    """URI that names the kind of problem."""
    title: str
    """Headline of the problem, the same each time it occurs."""
    status: int
    """HTTP status code of the reply."""
    detail: str | None = None
    """What went wrong this time."""
    instance: str | None = None
    """URI that names this single occurrence."""
    parameters: dict[str, str]
    """Further values by name, for example on invalid fields. This is an addition to the
    standard.
    """
    timestamp: datetime.datetime
    """When the failure happened."""

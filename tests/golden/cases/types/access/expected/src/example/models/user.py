"""The User model."""

import datetime
import uuid

from .._runtime.model import Model, read_only, write_only


class User(Model, secret=("password", "token")):
    id: uuid.UUID = read_only()
    """Given by the server. Set by the server."""
    name: str
    password: str = write_only()
    """Never sent by the server."""
    created: datetime.datetime | None = read_only()
    """Set by the server."""
    token: str | None = None
    """Sent once. Never sent by the server."""
    seen: datetime.datetime | None = None
    """Set by the server."""

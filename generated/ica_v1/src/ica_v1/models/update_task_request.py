"""The UpdateTaskRequest model."""

from .._runtime.model import Model


class UpdateTaskRequest(Model):
    """Fields of a task to change."""

    name: str | None = None
    """New name, unique among tasks. At most 255 characters."""
    description: str | None = None
    """New description. At most 4096 characters."""
    acl: list[str] | None = None
    """New access list."""

"""The UpdateTaskRequest model."""

from .._runtime.model import Model


class UpdateTaskRequest(Model):
    """Fields of a task to change."""

    name: str | None = None
    """New name, unique among tasks. 0 to 255 characters."""
    description: str | None = None
    """New description. 0 to 4096 characters."""
    acl: list[str] | None = None
    """New access list."""

"""The UpdateTaskVersionRequest model."""

from .._runtime.model import Model
from .execution import Execution


class UpdateTaskVersionRequest(Model):
    """Fields of a task version to change."""

    version: str | None = None
    """New version string. At most 255 characters."""
    description: str | None = None
    """New description. At most 4096 characters."""
    execution: Execution | None = None
    acl: list[str] | None = None
    """New access list."""

"""The CreateTaskVersionRequest model."""

from .._runtime.model import Model
from .execution import Execution


class CreateTaskVersionRequest(Model):
    """A new version of a task."""

    version: str
    """Version string, chosen by the user. At most 255 characters."""
    description: str | None = None
    """What is special about this version. At most 4096 characters."""
    execution: Execution | None = None
    acl: list[str] | None = None
    """Access list of the version."""

"""The CreateTaskRunRequest model."""

from .._runtime.model import Model
from .execution import Execution


class CreateTaskRunRequest(Model):
    """A new task run with its own execution."""

    name: str | None = None
    """Name of the run. At most 255 characters."""
    description: str | None = None
    """What the run is for. At most 4096 characters."""
    acl: list[str] | None = None
    """Access list of the run."""
    execution: Execution | None = None

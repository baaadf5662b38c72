"""The CreateTaskRequest model."""

from .._runtime.model import Model
from .create_task_version_request import CreateTaskVersionRequest


class CreateTaskRequest(Model, rename={"task_versions": "taskVersions"}):
    """A new task."""

    name: str
    """Name of the task, unique among tasks. At most 255 characters."""
    description: str | None = None
    """What the task is for. At most 4096 characters."""
    acl: list[str] | None = None
    """Access list of the task."""
    task_versions: list[CreateTaskVersionRequest] | None = None
    """Versions to create together with the task."""

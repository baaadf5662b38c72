"""The LaunchTaskRequest model."""

from .._runtime.model import Model


class LaunchTaskRequest(Model):
    """How to run a task version."""

    name: str | None = None
    """Name of the run; the version string of the task version when left out. At most
    255 characters.
    """
    description: str | None = None
    """Description of the run; that of the task version when left out. At most 4096
    characters.
    """
    arguments: dict[str, str] | None = None
    """Value of each placeholder, by its name."""
    acl: list[str] | None = None
    """Access list of the run."""

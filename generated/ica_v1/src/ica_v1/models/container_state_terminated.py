"""The ContainerStateTerminated model."""

import datetime

from .._runtime.model import Model


class ContainerStateTerminated(
    Model,
    rename={
        "exit_code": "exitCode",
        "started_at": "startedAt",
        "finished_at": "finishedAt",
        "container_id": "containerID",
    },
):
    """A container that has ended."""

    exit_code: int | None = None
    """Exit code of the container."""
    signal: int | None = None
    """Signal that ended it, if one did."""
    reason: str | None = None
    """Short reason for the end."""
    message: str | None = None
    """The end in words."""
    started_at: datetime.datetime | None = None
    """When it began to run."""
    finished_at: datetime.datetime | None = None
    """When it ended."""
    container_id: str | None = None
    """ID of the container."""

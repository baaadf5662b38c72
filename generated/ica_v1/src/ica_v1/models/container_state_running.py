"""The ContainerStateRunning model."""

import datetime

from .._runtime.model import Model


class ContainerStateRunning(Model, rename={"started_at": "startedAt"}):
    """A container that runs."""

    started_at: datetime.datetime | None = None
    """When it began to run."""

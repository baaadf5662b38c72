"""The TaskRunHeartbeat model."""

from .._runtime.model import Model


class TaskRunHeartbeat(Model, secret=("jwt",)):
    """Reply to a heartbeat."""

    jwt: str | None = None
    """Token handed back to the run."""

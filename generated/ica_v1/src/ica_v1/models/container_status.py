"""The ContainerStatus model."""

from .._runtime.model import Model
from .container_state import ContainerState


class ContainerStatus(Model):
    """Name and state of a container."""

    name: str | None = None
    """Name of the container."""
    state: ContainerState | None = None

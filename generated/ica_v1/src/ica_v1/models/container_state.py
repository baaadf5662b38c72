"""The ContainerState model."""

from .._runtime.model import Model
from .container_state_running import ContainerStateRunning
from .container_state_terminated import ContainerStateTerminated
from .container_state_waiting import ContainerStateWaiting


class ContainerState(Model):
    """State of a container; one of the three parts is present."""

    waiting: ContainerStateWaiting | None = None
    running: ContainerStateRunning | None = None
    terminated: ContainerStateTerminated | None = None

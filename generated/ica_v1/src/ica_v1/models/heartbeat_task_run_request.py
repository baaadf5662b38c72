"""The HeartbeatTaskRunRequest model."""

from .._runtime.model import Model
from .container_status import ContainerStatus


class HeartbeatTaskRunRequest(
    Model,
    rename={
        "last_heartbeat": "lastHeartbeat",
        "pod_name": "podName",
        "pod_uid": "podUID",
        "pod_hardware_details": "podHardwareDetails",
        "job_retry_count": "jobRetryCount",
        "container_status": "containerStatus",
    },
):
    """Sign of life of a task run."""

    last_heartbeat: bool | None = None
    """Whether no further heartbeat will follow."""
    pod_name: str | None = None
    """Name of the pod."""
    pod_uid: str | None = None
    """Unique ID of the pod."""
    pod_hardware_details: str | None = None
    """Hardware that the pod runs on."""
    job_retry_count: int | None = None
    """How often the job has been tried again."""
    nonce: str | None = None
    """Value that is used once."""
    container_status: list[ContainerStatus] | None = None
    """State of each container of the pod."""

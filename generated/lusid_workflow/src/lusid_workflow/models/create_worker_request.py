"""The CreateWorkerRequest model."""

from .._runtime.model import ClosedModel
from .resource_id import ResourceId
from .worker_configuration import WorkerConfiguration


class CreateWorkerRequest(
    ClosedModel,
    rename={
        "display_name": "displayName",
        "worker_configuration": "workerConfiguration",
    },
):
    """Body for registering a worker."""

    id: ResourceId
    display_name: str
    """Label shown to people, 1 to 512 characters."""
    description: str | None = None
    """Longer text shown to people, at most 1024 characters."""
    worker_configuration: WorkerConfiguration

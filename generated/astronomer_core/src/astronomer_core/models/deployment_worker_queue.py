"""The DeploymentWorkerQueue model."""

from .._runtime.model import Model


class DeploymentWorkerQueue(
    Model,
    rename={
        "is_default": "isDefault",
        "max_worker_count": "maxWorkerCount",
        "min_worker_count": "minWorkerCount",
        "node_pool_id": "nodePoolId",
        "pod_cpu": "podCpu",
        "pod_ram": "podRam",
        "pod_size": "podSize",
        "worker_concurrency": "workerConcurrency",
    },
):
    """A queue and the workers that serve it."""

    id: str
    """Identifier of the queue."""
    is_default: bool
    """Whether tasks come here when they name no queue."""
    max_worker_count: int
    """Most workers at one time."""
    min_worker_count: int
    """Fewest workers at one time."""
    name: str
    """Name that tasks refer to."""
    node_pool_id: str
    """Node pool that hosts the workers."""
    pod_cpu: str
    """CPU of each worker pod, as a Kubernetes quantity."""
    pod_ram: str
    """Memory of each worker pod, as a Kubernetes quantity."""
    pod_size: str
    """Named size of each worker pod."""
    worker_concurrency: int
    """Most tasks that one worker runs side by side."""

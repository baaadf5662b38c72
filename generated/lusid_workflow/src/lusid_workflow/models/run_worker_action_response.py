"""The RunWorkerActionResponse model."""

import datetime
from typing import TYPE_CHECKING, Literal

from .._runtime.model import ClosedModel
from .field_mapping import FieldMapping
from .resource_id import ResourceId
from .resultant_child_task_configuration import ResultantChildTaskConfiguration
from .worker_status_triggers import WorkerStatusTriggers


class RunWorkerActionResponse(
    ClosedModel,
    rename={
        "worker_id": "workerId",
        "worker_as_at": "workerAsAt",
        "worker_parameters": "workerParameters",
        "worker_status_triggers": "workerStatusTriggers",
        "child_task_configurations": "childTaskConfigurations",
        "worker_timeout": "workerTimeout",
    },
    tag_field="type",
    tag="RunWorker",
    untagged=True,
):
    """Action that runs a worker."""

    if TYPE_CHECKING:
        type: Literal["RunWorker"] = "RunWorker"
    else:
        type = "RunWorker"
    worker_id: ResourceId | None = None
    worker_as_at: datetime.datetime | None = None
    """Revision time of the worker to run."""
    worker_parameters: dict[str, FieldMapping] | None = None
    """How to fill the parameters of the worker, keyed by parameter name."""
    worker_status_triggers: WorkerStatusTriggers | None = None
    child_task_configurations: list[ResultantChildTaskConfiguration] | None = None
    """Child tasks to start from the results of the run."""
    worker_timeout: int | None = None
    """Seconds to wait for the worker."""

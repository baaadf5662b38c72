"""The SchedulerJobResponse model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import ClosedModel
from .resource_id import ResourceId


class SchedulerJobResponse(
    ClosedModel,
    rename={"job_id": "jobId"},
    tag_field="type",
    tag="SchedulerJob",
    untagged=True,
):
    """Scheduler worker, as returned by the service."""

    if TYPE_CHECKING:
        type: Literal["SchedulerJob"] = "SchedulerJob"
    else:
        type = "SchedulerJob"
    job_id: ResourceId | None = None

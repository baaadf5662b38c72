"""The SchedulerJobResponse model."""

from typing import ClassVar, Literal

from .._runtime.model import ClosedModel
from .resource_id import ResourceId


class SchedulerJobResponse(
    ClosedModel, rename={"job_id": "jobId"}, tag_field="type", tag="SchedulerJob"
):
    """Scheduler worker, as returned by the service."""

    type: ClassVar[Literal["SchedulerJob"]] = "SchedulerJob"
    job_id: ResourceId | None = None

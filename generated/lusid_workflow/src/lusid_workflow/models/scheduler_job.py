"""The SchedulerJob model."""

from typing import TYPE_CHECKING, Literal

from .._runtime.model import ClosedModel
from .resource_id import ResourceId


class SchedulerJob(
    ClosedModel, rename={"job_id": "jobId"}, tag_field="type", tag="SchedulerJob"
):
    """Worker that starts a job of the LUSID scheduler."""

    if TYPE_CHECKING:
        type: Literal["SchedulerJob"] = "SchedulerJob"
    else:
        type = "SchedulerJob"
    job_id: ResourceId

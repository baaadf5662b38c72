"""The Job model."""

import datetime
import uuid
from typing import Literal, TypeAlias

from .._runtime.model import Model, OpenStr
from .application import Application
from .bundle import Bundle
from .project import Project
from .user import User

JobStatus: TypeAlias = (
    OpenStr
    | Literal[
        "INITIALIZED",
        "WAITING_FOR_RESOURCES",
        "RUNNING",
        "STOPPED",
        "SUCCEEDED",
        "PARTIALLY_SUCCEEDED",
        "FAILED",
    ]
)


class Job(
    Model,
    rename={
        "additional_status_information": "additionalStatusInformation",
        "subject_type": "subjectType",
        "subject_id": "subjectId",
        "time_created": "timeCreated",
        "time_started": "timeStarted",
        "time_finished": "timeFinished",
    },
):
    """Background work with its state and the things it concerns."""

    id: uuid.UUID
    """Identifies the job."""
    status: JobStatus
    """State of the work."""
    additional_status_information: str | None = None
    """Free text that explains the state."""
    subject_type: str
    """Kind of thing the job works for."""
    subject_id: uuid.UUID
    """Thing the job works for."""
    time_created: datetime.datetime
    """When the job was created."""
    time_started: datetime.datetime | None = None
    """When work began."""
    time_finished: datetime.datetime | None = None
    """When work ended."""
    owner: User
    project: Project | None = None
    bundle: Bundle | None = None
    application: Application | None = None

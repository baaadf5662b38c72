"""The WorkflowSessionV4 model."""

import datetime
import uuid

from .._runtime.model import Model
from .application_v4 import ApplicationV4
from .tenant_identifier import TenantIdentifier
from .user_identifier import UserIdentifier
from .workflow_session_tag import WorkflowSessionTag
from .workflow_v4 import WorkflowV4


class WorkflowSessionV4(
    Model,
    rename={
        "time_created": "timeCreated",
        "user_reference": "userReference",
        "start_date": "startDate",
        "end_date": "endDate",
    },
):
    """One run of a workflow as media version 4 describes it."""

    id: uuid.UUID
    """Identifies the session."""
    time_created: datetime.datetime
    """When the session was created."""
    owner: UserIdentifier
    tenant: TenantIdentifier
    user_reference: str
    """Name the caller gave the session. 1 to 255 characters."""
    workflow: WorkflowV4
    status: str
    """State of the session, with the same values as an analysis in v4."""
    start_date: datetime.datetime | None = None
    """When the session began."""
    end_date: datetime.datetime | None = None
    """When the session ended."""
    summary: str | None = None
    """Short account of the session."""
    tags: WorkflowSessionTag
    application: ApplicationV4 | None = None

"""The WorkflowSessionV3 model."""

import datetime
import uuid
from typing import Literal, TypeAlias

from .._runtime.model import Model, OpenStr
from .workflow_session_tag import WorkflowSessionTag
from .workflow_v3 import WorkflowV3

WorkflowSessionV3Status: TypeAlias = (
    OpenStr
    | Literal[
        "REQUESTED",
        "AWAITINGINPUT",
        "INPROGRESS",
        "SUCCEEDED",
        "FAILED",
        "FAILEDFINAL",
        "ABORTED",
    ]
)


class WorkflowSessionV3(
    Model,
    rename={
        "time_created": "timeCreated",
        "owner_id": "ownerId",
        "tenant_id": "tenantId",
        "tenant_name": "tenantName",
        "user_reference": "userReference",
        "start_date": "startDate",
        "end_date": "endDate",
    },
):
    """One run of a workflow as media version 3 describes it."""

    id: uuid.UUID
    """Identifies the session."""
    time_created: datetime.datetime
    """When the session was created."""
    owner_id: uuid.UUID
    """User who owns the session."""
    tenant_id: uuid.UUID
    """Tenant the session belongs to."""
    tenant_name: str | None = None
    """Name of that tenant."""
    user_reference: str
    """Name the caller gave the session. 1 to 255 characters."""
    workflow: WorkflowV3
    status: WorkflowSessionV3Status
    """State of the session. Some values are spelled differently in v4."""
    start_date: datetime.datetime | None = None
    """When the session began."""
    end_date: datetime.datetime | None = None
    """When the session ended."""
    summary: str | None = None
    """Short account of the session."""
    tags: WorkflowSessionTag

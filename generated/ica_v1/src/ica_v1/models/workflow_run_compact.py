"""The WorkflowRunCompact model."""

import datetime

from .._runtime.model import Model
from .workflow_version_compact import WorkflowVersionCompact


class WorkflowRunCompact(
    Model,
    rename={
        "time_started": "timeStarted",
        "time_stopped": "timeStopped",
        "idempotency_key": "idempotencyKey",
        "status_summary": "statusSummary",
        "error_cause": "errorCause",
        "workflow_version": "workflowVersion",
        "created_by_client_id": "createdByClientId",
        "engine_parameters": "engineParameters",
        "time_created": "timeCreated",
        "time_modified": "timeModified",
        "created_by": "createdBy",
        "modified_by": "modifiedBy",
        "tenant_id": "tenantId",
    },
):
    """A run of a workflow, without its input, output and definition."""

    id: str | None = None
    """ID of the run."""
    urn: str | None = None
    """Uniform resource name of the run."""
    href: str | None = None
    """Link to the run."""
    name: str | None = None
    """Name of the run. At most 255 characters."""
    time_started: datetime.datetime | None = None
    """When the run began, in UTC."""
    time_stopped: datetime.datetime | None = None
    """When the run ended, in UTC."""
    status: str | None = None
    """State of the run."""
    idempotency_key: str | None = None
    """Key under which repeated requests count as one."""
    status_summary: str | None = None
    """The state in words."""
    error: str | None = None
    """Error of a failed run."""
    error_cause: str | None = None
    """What led to the error of a failed run."""
    workflow_version: WorkflowVersionCompact | None = None
    created_by_client_id: str | None = None
    """Client that sent the request."""
    engine_parameters: str | None = None
    """Parameters of the workflow engine."""
    time_created: datetime.datetime | None = None
    """When the run was created, in UTC."""
    time_modified: datetime.datetime | None = None
    """When the run was last changed, in UTC."""
    created_by: str | None = None
    """User who created the run."""
    modified_by: str | None = None
    """User who last changed the run."""
    tenant_id: str | None = None
    """Tenant that owns the run. At most 255 characters."""
    acl: list[str] | None = None
    """Access list of the run. At most 128 characters."""

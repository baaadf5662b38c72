"""The AnalysisV3 model."""

import datetime
import uuid
from typing import Literal, TypeAlias

from .._runtime.model import Model, OpenStr
from .analysis_storage_v3 import AnalysisStorageV3
from .analysis_tag import AnalysisTag
from .application_v4 import ApplicationV4
from .pipeline_v3 import PipelineV3
from .workflow_session_v3 import WorkflowSessionV3

AnalysisV3Status: TypeAlias = (
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

AnalysisV3AnalysisPriority: TypeAlias = OpenStr | Literal["LOW", "MEDIUM", "HIGH"]


class AnalysisV3(
    Model,
    rename={
        "time_created": "timeCreated",
        "time_modified": "timeModified",
        "owner_id": "ownerId",
        "tenant_id": "tenantId",
        "tenant_name": "tenantName",
        "user_reference": "userReference",
        "workflow_session": "workflowSession",
        "start_date": "startDate",
        "end_date": "endDate",
        "analysis_storage": "analysisStorage",
        "analysis_priority": "analysisPriority",
    },
):
    """A pipeline run as media version 3 describes it."""

    id: uuid.UUID
    """Identifies the analysis."""
    time_created: datetime.datetime
    """When the analysis was created."""
    time_modified: datetime.datetime
    """When the analysis was last changed."""
    owner_id: uuid.UUID
    """User who owns the analysis."""
    tenant_id: uuid.UUID
    """Tenant the analysis belongs to."""
    tenant_name: str | None = None
    """Name of that tenant."""
    reference: str
    """Unique reference ICA gave the analysis. 1 to 255 characters."""
    user_reference: str
    """Name the caller gave the analysis. 1 to 255 characters."""
    pipeline: PipelineV3
    workflow_session: WorkflowSessionV3 | None = None
    status: AnalysisV3Status
    """State of the run. Some values are spelled differently in v4."""
    start_date: datetime.datetime | None = None
    """When the run began."""
    end_date: datetime.datetime | None = None
    """When the run ended."""
    summary: str | None = None
    """Short account of the run."""
    analysis_storage: AnalysisStorageV3 | None = None
    analysis_priority: AnalysisV3AnalysisPriority | None = None
    """Priority of the run within its tenant."""
    tags: AnalysisTag
    application: ApplicationV4 | None = None

"""The AnalysisV4 model."""

import datetime
import uuid

from .._runtime.model import Model
from .analysis_storage_v4 import AnalysisStorageV4
from .analysis_tag import AnalysisTag
from .application_v4 import ApplicationV4
from .pipeline_v4 import PipelineV4
from .tenant_identifier import TenantIdentifier
from .user_identifier import UserIdentifier
from .workflow_session_v4 import WorkflowSessionV4


class AnalysisV4(
    Model,
    rename={
        "time_created": "timeCreated",
        "time_modified": "timeModified",
        "user_reference": "userReference",
        "workflow_session": "workflowSession",
        "start_date": "startDate",
        "end_date": "endDate",
        "analysis_storage": "analysisStorage",
        "analysis_priority": "analysisPriority",
    },
):
    """A pipeline run as media version 4 describes it."""

    id: uuid.UUID
    """Identifies the analysis."""
    time_created: datetime.datetime
    """When the analysis was created."""
    time_modified: datetime.datetime
    """When the analysis was last changed."""
    owner: UserIdentifier
    tenant: TenantIdentifier
    reference: str
    """Unique reference ICA gave the analysis. 1 to 255 characters."""
    user_reference: str
    """Name the caller gave the analysis. 1 to 255 characters."""
    pipeline: PipelineV4
    workflow_session: WorkflowSessionV4 | None = None
    status: str
    """State of the run. Values new in this version are QUEUED, INITIALIZING,
    PREPARING_INPUTS, GENERATING_OUTPUTS and ABORTING.
    """
    start_date: datetime.datetime | None = None
    """When the run began."""
    end_date: datetime.datetime | None = None
    """When the run ended."""
    summary: str | None = None
    """Short account of the run."""
    analysis_storage: AnalysisStorageV4 | None = None
    analysis_priority: str | None = None
    """Priority of the run within its tenant, one of LOW, MEDIUM or HIGH."""
    tags: AnalysisTag
    application: ApplicationV4 | None = None

"""The PipelineV3 model."""

import datetime
import uuid
from typing import Literal, TypeAlias

from .._runtime.model import Model, OpenStr
from .analysis_storage_v3 import AnalysisStorageV3
from .pipeline_language_version import PipelineLanguageVersion
from .pipeline_resources import PipelineResources
from .pipeline_tag import PipelineTag

PipelineV3Language: TypeAlias = OpenStr | Literal["CWL", "NEXTFLOW", "UNKNOWN"]


class PipelineV3(
    Model,
    rename={
        "time_created": "timeCreated",
        "time_modified": "timeModified",
        "owner_id": "ownerId",
        "tenant_id": "tenantId",
        "tenant_name": "tenantName",
        "language_version": "languageVersion",
        "pipeline_tags": "pipelineTags",
        "analysis_storage": "analysisStorage",
        "input_form_type": "inputFormType",
    },
):
    """A pipeline as media version 3 describes it."""

    id: uuid.UUID
    """Identifies the pipeline."""
    time_created: datetime.datetime
    """When the pipeline was created."""
    time_modified: datetime.datetime
    """When the pipeline was last changed."""
    owner_id: uuid.UUID
    """User who owns the pipeline."""
    tenant_id: uuid.UUID
    """Tenant the pipeline belongs to."""
    tenant_name: str | None = None
    """Name of that tenant."""
    code: str
    """Pipeline code, up to 255 characters. 1 to 255 characters."""
    urn: str | None = None
    """URN of the pipeline, up to 2000 characters. 1 to 2000 characters."""
    description: str
    """What the pipeline does, up to 4000 characters. 1 to 4000 characters."""
    status: OpenStr | Literal["DRAFT", "RELEASED"] | None = None
    """Stage in the life of the pipeline."""
    language: PipelineV3Language
    """Workflow language of the pipeline."""
    language_version: PipelineLanguageVersion | None = None
    pipeline_tags: PipelineTag
    analysis_storage: AnalysisStorageV3
    proprietary: bool | None = None
    """True when the source is proprietary; false unless stated. Default: `false`."""
    input_form_type: OpenStr | Literal["XML", "JSON"] | None = None
    """How the input form is written."""
    resources: PipelineResources | None = None

"""The PipelineV4 model."""

import datetime
import uuid
from typing import Literal, TypeAlias

from .._runtime.model import Model, OpenStr
from .analysis_storage_v4 import AnalysisStorageV4
from .pipeline_language_version import PipelineLanguageVersion
from .pipeline_report_config import PipelineReportConfig
from .pipeline_resources import PipelineResources
from .pipeline_tag import PipelineTag
from .tenant_identifier import TenantIdentifier
from .user_identifier import UserIdentifier

PipelineV4Language: TypeAlias = OpenStr | Literal["CWL", "NEXTFLOW", "UNKNOWN"]


class PipelineV4(
    Model,
    rename={
        "time_created": "timeCreated",
        "time_modified": "timeModified",
        "status_as_string": "statusAsString",
        "language_version": "languageVersion",
        "pipeline_tags": "pipelineTags",
        "analysis_storage": "analysisStorage",
        "input_form_type": "inputFormType",
        "report_configs": "reportConfigs",
    },
):
    """A pipeline as media version 4 describes it."""

    id: uuid.UUID
    """Identifies the pipeline."""
    urn: str | None = None
    """URN of the pipeline, up to 2000 characters. 1 to 2000 characters."""
    time_created: datetime.datetime
    """When the pipeline was created."""
    time_modified: datetime.datetime
    """When the pipeline was last changed."""
    owner: UserIdentifier
    tenant: TenantIdentifier
    code: str
    """Pipeline code, up to 255 characters. 1 to 255 characters."""
    description: str
    """What the pipeline does, up to 4000 characters. 1 to 4000 characters."""
    status: OpenStr | Literal["DRAFT", "RELEASED"] | None = None
    """Stage in the life of the pipeline."""
    status_as_string: str | None = None
    """Stage in the life of the pipeline as open text, 1 to 10 characters."""
    language: PipelineV4Language
    """Workflow language of the pipeline."""
    language_version: PipelineLanguageVersion | None = None
    pipeline_tags: PipelineTag
    analysis_storage: AnalysisStorageV4
    proprietary: bool | None = None
    """True when the source is proprietary; false unless stated. Default: `false`."""
    input_form_type: OpenStr | Literal["XML", "JSON"] | None = None
    """How the input form is written."""
    report_configs: PipelineReportConfig | None = None
    resources: PipelineResources | None = None

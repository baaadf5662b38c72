"""The WorkflowV4 model."""

import uuid

from .._runtime.model import Model
from .analysis_storage_v4 import AnalysisStorageV4
from .pipeline_language_version import PipelineLanguageVersion
from .pipeline_tag import PipelineTag


class WorkflowV4(
    Model,
    rename={
        "language_version": "languageVersion",
        "workflow_tags": "workflowTags",
        "analysis_storage": "analysisStorage",
    },
):
    """A workflow with its v4 storage option."""

    id: uuid.UUID
    """Identifies the workflow."""
    code: str
    """Workflow code, up to 255 characters. 1 to 255 characters."""
    urn: str
    """URN of the workflow, up to 2000 characters. 1 to 2000 characters."""
    description: str
    """What the workflow does, up to 4000 characters. 1 to 4000 characters."""
    language_version: PipelineLanguageVersion | None = None
    workflow_tags: PipelineTag | None = None
    analysis_storage: AnalysisStorageV4

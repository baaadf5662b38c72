"""The CreateNextflowAnalysis model."""

import uuid

from .._runtime.model import Model
from .analysis_output_mapping import AnalysisOutputMapping
from .create_analysis_logs import CreateAnalysisLogs
from .create_analysis_tag import CreateAnalysisTag
from .nextflow_analysis_input import NextflowAnalysisInput


class CreateNextflowAnalysis(
    Model,
    rename={
        "user_reference": "userReference",
        "pipeline_id": "pipelineId",
        "analysis_storage_id": "analysisStorageId",
        "output_parent_folder_id": "outputParentFolderId",
        "analysis_output": "analysisOutput",
        "analysis_input": "analysisInput",
        "activation_code_detail_id": "activationCodeDetailId",
    },
):
    """Request to run a Nextflow pipeline."""

    user_reference: str
    """Name for the analysis, up to 255 letters, digits, spaces, underscores, hyphens
    and single slashes. 1 to 255 characters.
    """
    pipeline_id: str
    """Pipeline to run."""
    tags: CreateAnalysisTag | None = None
    analysis_storage_id: uuid.UUID | None = None
    """Working storage to run with."""
    output_parent_folder_id: str | None = None
    """Folder, by id or URN, in which the output folder is made."""
    logs: CreateAnalysisLogs | None = None
    analysis_output: list[AnalysisOutputMapping] | None = None
    """Outputs to send to chosen places."""
    analysis_input: NextflowAnalysisInput
    activation_code_detail_id: uuid.UUID | None = None
    """Activation code the run is counted under."""

"""The AnalysisCreationBatchItemRequest model."""

from .._runtime.model import Model
from .analysis_tag import AnalysisTag


class AnalysisCreationBatchItemRequest(
    Model, rename={"user_reference": "userReference", "pipeline_id": "pipelineId"}
):
    """The part of the request that asked for one analysis."""

    user_reference: str
    """Name the caller gave to the analysis."""
    pipeline_id: str
    """Pipeline the analysis is to run."""
    tags: AnalysisTag

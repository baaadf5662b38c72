"""The AnalysisCreationBatchItemV3 model."""

import uuid

from .._runtime.model import Model
from .analysis_creation_batch_item_processing import AnalysisCreationBatchItemProcessing
from .analysis_creation_batch_item_request import AnalysisCreationBatchItemRequest
from .analysis_v3 import AnalysisV3


class AnalysisCreationBatchItemV3(
    Model, rename={"created_analysis": "createdAnalysis"}
):
    """One analysis of a batch with its request, its progress and, once made, the v3
    analysis.
    """

    id: uuid.UUID
    """Identifies the batch item."""
    request: AnalysisCreationBatchItemRequest
    processing: AnalysisCreationBatchItemProcessing
    created_analysis: AnalysisV3 | None = None

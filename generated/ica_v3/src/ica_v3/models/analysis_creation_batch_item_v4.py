"""The AnalysisCreationBatchItemV4 model."""

import uuid

from .._runtime.model import Model
from .analysis_creation_batch_item_processing import AnalysisCreationBatchItemProcessing
from .analysis_creation_batch_item_request import AnalysisCreationBatchItemRequest
from .analysis_v4 import AnalysisV4


class AnalysisCreationBatchItemV4(
    Model, rename={"created_analysis": "createdAnalysis"}
):
    """One analysis of a batch with its request, its progress and, once made, the v4
    analysis.
    """

    id: uuid.UUID
    """Identifies the batch item."""
    request: AnalysisCreationBatchItemRequest
    processing: AnalysisCreationBatchItemProcessing
    created_analysis: AnalysisV4 | None = None

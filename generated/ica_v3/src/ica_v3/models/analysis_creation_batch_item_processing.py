"""The AnalysisCreationBatchItemProcessing model."""

from typing import Literal, TypeAlias

from .._runtime.model import Model, OpenStr

AnalysisCreationBatchItemProcessingStatus: TypeAlias = (
    OpenStr | Literal["RUNNING", "WAITING_RESOURCES", "SUCCEEDED", "FAILED"]
)


class AnalysisCreationBatchItemProcessing(
    Model, rename={"additional_status_information": "additionalStatusInformation"}
):
    """How far the creation of one analysis has come."""

    status: AnalysisCreationBatchItemProcessingStatus
    """Creation state of the item."""
    additional_status_information: str | None = None
    """Free text that explains the state."""

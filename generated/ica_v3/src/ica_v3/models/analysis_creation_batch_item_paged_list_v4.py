"""The AnalysisCreationBatchItemPagedListV4 model."""

from .._runtime.model import Model
from .analysis_creation_batch_item_v4 import AnalysisCreationBatchItemV4


class AnalysisCreationBatchItemPagedListV4(
    Model,
    rename={
        "next_page_token": "nextPageToken",
        "remaining_records": "remainingRecords",
        "total_item_count": "totalItemCount",
    },
):
    """One page of batch items, in the v4 shape."""

    items: list[AnalysisCreationBatchItemV4]
    """Batch items on this page."""
    next_page_token: str | None = None
    """Cursor to send as `pageToken` for the following page; empty with offset paging.
    At most 2000 characters.
    """
    remaining_records: int | None = None
    """How many records are still to come, given with cursor paging only. At least 0."""
    total_item_count: int | None = None
    """How many records match in total, given with offset paging only. At least 0."""

"""The AnalysisPagedListV4 model."""

from .._runtime.model import Model
from .analysis_v4 import AnalysisV4


class AnalysisPagedListV4(
    Model,
    rename={
        "next_page_token": "nextPageToken",
        "remaining_records": "remainingRecords",
        "total_item_count": "totalItemCount",
    },
):
    """One page of analyses, in the v4 shape."""

    items: list[AnalysisV4]
    """Analyses on this page."""
    next_page_token: str | None = None
    """Cursor to send as `pageToken` for the following page; empty with offset paging.
    At most 2000 characters.
    """
    remaining_records: int | None = None
    """How many records are still to come, given with cursor paging only. At least 0."""
    total_item_count: int | None = None
    """How many records match in total, given with offset paging only. At least 0."""

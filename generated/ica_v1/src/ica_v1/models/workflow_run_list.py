"""The WorkflowRunList model."""

from .._runtime.model import Model
from .workflow_run_compact import WorkflowRunCompact


class WorkflowRunList(
    Model,
    rename={
        "item_count": "itemCount",
        "first_page_token": "firstPageToken",
        "next_page_token": "nextPageToken",
        "prev_page_token": "prevPageToken",
        "last_page_token": "lastPageToken",
        "total_item_count": "totalItemCount",
        "total_page_count": "totalPageCount",
    },
):
    """One page of workflow runs, with the tokens that lead to other pages."""

    items: list[WorkflowRunCompact] | None = None
    """The workflow runs of this page."""
    item_count: int | None = None
    """Number of entries on this page."""
    first_page_token: str | None = None
    """Token of the first page."""
    next_page_token: str | None = None
    """Token of the page after this one."""
    prev_page_token: str | None = None
    """Token of the page before this one."""
    last_page_token: str | None = None
    """Token of the last page; comes only with the total count."""
    total_item_count: int | None = None
    """Number of entries on all pages; comes only when it was asked for."""
    total_page_count: int | None = None
    """Number of pages; comes only with the total count."""

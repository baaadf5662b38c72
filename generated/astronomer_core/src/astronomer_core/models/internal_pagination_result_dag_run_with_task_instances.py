"""The InternalPaginationResultDagRunWithTaskInstances model."""

from .._runtime.model import Model
from .internal_dag_run_with_task_instances import InternalDagRunWithTaskInstances


class InternalPaginationResultDagRunWithTaskInstances(
    Model,
    rename={
        "next_cursor": "nextCursor",
        "prev_cursor": "prevCursor",
        "total_count": "totalCount",
    },
):
    """One page of runs with the cursors of its neighbours."""

    items: list[InternalDagRunWithTaskInstances] | None = None
    """The runs on this page."""
    next_cursor: str | None = None
    """Cursor of the page after this one, if there is one."""
    prev_cursor: str | None = None
    """Cursor of the page before this one, if there is one."""
    total_count: int | None = None
    """Number of runs on all pages together."""

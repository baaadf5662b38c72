"""The DeploymentLog model."""

from .._runtime.model import Model
from .deployment_log_entry import DeploymentLogEntry


class DeploymentLog(
    Model,
    rename={
        "max_num_results": "maxNumResults",
        "result_count": "resultCount",
        "search_id": "searchId",
    },
):
    """One reply of a log search."""

    limit: int
    """Number of entries asked for. At least 1."""
    max_num_results: int
    """Cap on the whole search. At least 0."""
    offset: int
    """Number of entries skipped. At least 0."""
    result_count: int
    """Number of entries found. At least 0."""
    results: list[DeploymentLogEntry]
    """The entries of this reply."""
    search_id: str
    """Identifier with which to continue the search."""

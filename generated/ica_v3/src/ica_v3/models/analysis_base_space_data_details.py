"""The AnalysisBaseSpaceDataDetails model."""

from .._runtime.model import Model


class AnalysisBaseSpaceDataDetails(
    Model, rename={"workgroup_id": "workgroupId", "path_prefix": "pathPrefix"}
):
    """Extra settings for input that lives in BaseSpace."""

    workgroup_id: str | None = None
    """BaseSpace workgroup that holds the data."""
    extensions: str | None = None
    """File extensions to pick up."""
    path_prefix: str | None = None
    """Only paths that begin with this prefix are taken."""

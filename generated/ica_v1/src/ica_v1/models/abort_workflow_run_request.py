"""The AbortWorkflowRunRequest model."""

from .._runtime.model import Model


class AbortWorkflowRunRequest(Model):
    """Why a workflow run is stopped."""

    error: str
    """Short error to note on the run. At most 256 characters."""
    cause: str | None = None
    """Longer explanation of the error. At most 32768 characters."""

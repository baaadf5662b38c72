"""The UpdateTaskResponse model."""

import datetime

from .._runtime.model import ClosedModel


class UpdateTaskResponse(
    ClosedModel, rename={"was_successful": "wasSuccessful", "as_at": "asAt"}
):
    """Outcome of an attempt to change a task."""

    was_successful: bool | None = None
    """Whether the change went through."""
    as_at: datetime.datetime | None = None
    """System time of the change; only set when it went through."""
    message: str | None = None
    """Remarks by the service on the outcome."""

"""The RunWorkerResponse model."""

import uuid

from .._runtime.model import ClosedModel


class RunWorkerResponse(
    ClosedModel, rename={"run_id": "runId", "status_detail": "statusDetail"}
):
    """Receipt for a started run."""

    run_id: uuid.UUID
    """Identifier of the run."""
    status_detail: str | None = None
    """Remarks on how the run ended."""

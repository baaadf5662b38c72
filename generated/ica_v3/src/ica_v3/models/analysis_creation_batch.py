"""The AnalysisCreationBatch model."""

import uuid

from .._runtime.model import Model
from .job import Job


class AnalysisCreationBatch(Model):
    """A batch of analyses created together, with the background job that works through
    it.
    """

    id: uuid.UUID
    """Identifies the batch."""
    job: Job | None = None

"""The Job model."""

from .._runtime.model import Model
from .job_state import JobState


class Job(Model, rename={"kind": "class"}):
    kind: str | None = None
    state: JobState | None = None

"""The Job model."""

from .._runtime.model import Model
from .job_state import JobState as _JobState


class Job(Model, rename={"kind": "class", "JobState": "state"}):
    kind: str | None = None
    JobState: _JobState | None = None

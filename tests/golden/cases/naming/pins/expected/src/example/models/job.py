"""The Job model, and its parts."""

from .._runtime.model import Model


class JobState(Model):
    code: int | None = None


class Job(Model, rename={"kind": "class"}):
    kind: str | None = None
    state: JobState | None = None

"""The Job model."""

from .._runtime.model import Model
from .job_target import JobTarget
from .source import Source


class Job(Model):
    source: Source
    target: JobTarget | None = None
    """Where to."""

"""The Job model."""

from .._runtime.model import Model


class Job(Model):
    job: str | None = None

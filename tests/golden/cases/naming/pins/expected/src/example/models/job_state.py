"""The JobState model."""

from .._runtime.model import Model


class JobState(Model):
    code: int | None = None

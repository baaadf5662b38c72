"""The TaskUnderscoreList model."""

from .._runtime.model import Model


class TaskUnderscoreList(Model):
    tasks: int | None = None

"""The ResultStatusTimeReply model."""

from .._runtime.model import Model


class ResultStatusTimeReply(Model):
    time: float | None = None
    status: str | None = None
    result: bool | None = None

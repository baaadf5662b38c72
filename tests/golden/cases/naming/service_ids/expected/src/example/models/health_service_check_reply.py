"""The HealthServiceCheckReply model."""

from .._runtime.model import Model


class HealthServiceCheckReply(Model):
    ok: bool | None = None

"""The AuditBodyXWwwFormUrlencoded model."""

from .._runtime.model import Model


class AuditBodyXWwwFormUrlencoded(Model):
    day: str | None = None

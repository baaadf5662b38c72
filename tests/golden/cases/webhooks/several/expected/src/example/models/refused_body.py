"""The RefusedBody model."""

from .._runtime.model import Model


class RefusedBody(Model):
    why: str | None = None

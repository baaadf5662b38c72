"""The Free model."""

from .._runtime.model import Model


class Free(Model):
    x: str | None = None
    more: "Free | None" = None

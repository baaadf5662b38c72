"""The Upload model."""

from .._runtime.model import Model


class Upload(Model):
    note: str
    id: str | None = None
    email: str | None = None

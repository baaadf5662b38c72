"""The Upload model."""

from .._runtime.model import Model


class Upload(Model):
    upload: bytes
    size: int | None = None

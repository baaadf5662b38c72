"""The Thing model."""

from .._runtime.model import Model


class Thing(Model):
    picture: bytes | None = None
    url: str | None = None
    quoted: str | None = None
    page: str | None = None
    raw: str | None = None
    held: str | None = None

"""The Thing model."""

from .._runtime.formats import Base64Url
from .._runtime.model import Model


class Thing(Model, formed=("url",)):
    picture: bytes | None = None
    url: Base64Url | None = None
    quoted: str | None = None
    page: str | None = None
    raw: str | None = None
    held: str | None = None

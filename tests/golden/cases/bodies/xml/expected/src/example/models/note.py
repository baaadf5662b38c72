"""The Note model."""

from .._runtime.model import Model
from .link import Link


class Note(Model):
    id: int
    tags: list[str]
    lines: list[str] | None = None
    links: list[Link] | None = None

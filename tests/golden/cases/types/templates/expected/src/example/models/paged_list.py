"""The PagedList model."""

from .._runtime.model import JsonValue, Model
from .meta import Meta


class PagedList(Model):
    items: list[JsonValue]
    meta: Meta | None = None
    next: str | None = None

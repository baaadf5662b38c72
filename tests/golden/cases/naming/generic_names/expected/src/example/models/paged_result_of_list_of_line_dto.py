"""The PagedResultOfListOfLineDto model."""

from .._runtime.model import Model


class PagedResultOfListOfLineDto(Model):
    lists: int | None = None

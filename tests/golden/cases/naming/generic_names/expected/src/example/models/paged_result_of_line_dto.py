"""The PagedResultOfLineDto model."""

from .._runtime.model import Model
from .line_dto import LineDto


class PagedResultOfLineDto(Model):
    items: list[LineDto] | None = None

"""The PageDto model."""

from .._runtime.model import Model


class PageDto(Model):
    total: float
    page: float

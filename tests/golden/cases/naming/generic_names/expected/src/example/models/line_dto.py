"""The LineDto model."""

from .._runtime.model import Model


class LineDto(Model):
    sku: str | None = None

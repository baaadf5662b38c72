"""The ItemV4 model."""

from .._runtime.model import Model


class ItemV4(Model):
    id: str
    tags: list[str] | None = None

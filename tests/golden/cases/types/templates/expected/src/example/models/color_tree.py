"""The ColorTree model."""

from .._runtime.model import Model


class ColorTree(Model):
    data: str | None = None
    children: "list[ColorTree] | None" = None
    color: str | None = None

"""The FullTree model."""

from .._runtime.model import Model


class FullTree(Model):
    data: str
    children: "list[FullTree] | None" = None
    color: str | None = None

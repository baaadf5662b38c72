"""The Link model."""

from .._runtime.model import Model


class Link(Model):
    href: str | None = None

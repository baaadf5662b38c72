"""The Link model."""

from .._runtime.model import Model


class Link(Model):
    href: str | None = None
    label: str | None = None

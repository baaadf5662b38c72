"""The Link model."""

from .._runtime.model import Model


class Link(Model):
    """A named web address."""

    name: str
    """Text to show, up to 100 characters."""
    url: str
    """Address, up to 2048 characters. 1 to 2048 characters."""

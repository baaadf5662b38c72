"""The Links model."""

from .._runtime.model import Model
from .link import Link


class Links(Model):
    """Web addresses of a bundle, by purpose."""

    links: list[Link] | None = None
    """General addresses."""
    licenses: list[Link] | None = None
    """Addresses of licences."""
    homepages: list[Link] | None = None
    """Addresses of home pages."""
    publications: list[Link] | None = None
    """Addresses of publications."""

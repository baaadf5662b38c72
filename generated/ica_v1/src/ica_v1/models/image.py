"""The Image model."""

from .._runtime.model import Model
from .credentials import Credentials


class Image(Model):
    """A container image."""

    name: str
    """Name or URL of the image."""
    tag: str | None = None
    """Tag of the image in its repository."""
    digest: str | None = None
    """Digest that pins the image exactly."""
    credentials: Credentials | None = None

"""The PartEtag model."""

from .._runtime.model import Model


class PartEtag(Model):
    """Entity tag of an uploaded part."""

    part: int | None = None
    """Number of the part."""
    etag: str | None = None
    """Entity tag that the store returned for the part."""

"""The EReply model."""

from .._runtime.model import Model
from .mode import Mode


class EReply(Model):
    m: Mode | None = None
    """Default: `other`."""

"""The ResourceId model."""

from .._runtime.model import ClosedModel


class ResourceId(ClosedModel):
    """Two-part key used across LUSID: a code that is unique within its scope."""

    scope: str
    """Namespace that the code lives in."""
    code: str
    """Key of the entity within the scope."""

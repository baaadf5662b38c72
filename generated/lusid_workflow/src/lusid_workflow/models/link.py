"""The Link model."""

from .._runtime.model import ClosedModel


class Link(ClosedModel):
    """Pointer to a related resource."""

    relation: str
    """How the target relates to this reply."""
    href: str
    """Address of the target."""
    description: str | None = None
    """Short note on what the target holds."""
    method: str
    """HTTP verb to use on the address."""

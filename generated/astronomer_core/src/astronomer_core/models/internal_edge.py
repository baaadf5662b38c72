"""The InternalEdge model."""

from .._runtime.model import Model


class InternalEdge(Model, rename={"from_": "from"}):
    """A dependency that leads from one node to another."""

    from_: str | None = None
    """Node that comes first."""
    label: str | None = None
    """Text on the edge."""
    to: str | None = None
    """Node that comes after."""

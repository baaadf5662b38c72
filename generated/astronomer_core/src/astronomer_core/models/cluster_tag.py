"""The ClusterTag model."""

from .._runtime.model import Model


class ClusterTag(Model):
    """A key and value attached to Kubernetes resources."""

    key: str | None = None
    """Key of the tag."""
    value: str | None = None
    """Value of the tag."""

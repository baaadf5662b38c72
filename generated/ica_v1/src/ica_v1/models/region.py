"""The Region model."""

from .._runtime.model import Model


class Region(
    Model,
    rename={
        "display_name": "displayName",
        "base_url": "baseUrl",
        "is_enabled": "isEnabled",
    },
):
    """A region in which the platform runs."""

    name: str | None = None
    """Name of the region."""
    display_name: str | None = None
    """Name of the region for people to read."""
    base_url: str | None = None
    """Base URL of the services in the region."""
    is_enabled: bool | None = None
    """Whether the region can be used."""

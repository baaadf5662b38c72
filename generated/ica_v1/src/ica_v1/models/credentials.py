"""The Credentials model."""

from .._runtime.model import Model


class Credentials(Model, secret=("password",)):
    """User name and password for a container registry."""

    username: str | None = None
    """User name at the registry."""
    password: str | None = None
    """Password at the registry."""

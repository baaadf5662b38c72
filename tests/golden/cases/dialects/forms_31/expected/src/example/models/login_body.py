"""The LoginBody model."""

from .._runtime.model import Model


class LoginBody(Model):
    user: str
    """Who."""
    scopes: list[str] | None = None

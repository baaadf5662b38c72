"""The AccessTokenRequest model."""

from .._runtime.model import Model


class AccessTokenRequest(Model, secret=("access_token",)):
    """A token to act on."""

    access_token: str | None = None
    """The psToken or JWT."""

"""The TokenResponse model."""

from .._runtime.model import Model


class TokenResponse(Model, secret=("access_token",)):
    """A token that was issued."""

    access_token: str | None = None
    """The token, a JWT or a psToken."""
    token_type: str | None = None
    """Which kind of token it is."""

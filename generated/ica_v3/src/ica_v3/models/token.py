"""The Token model."""

from .._runtime.model import Model


class Token(Model, secret=("token",)):
    """A freshly issued JSON Web Token."""

    token: str | None = None
    """The JWT, to be sent as bearer token."""

"""The Error model."""

from .._runtime.model import Model


class Error(Model, rename={"request_id": "requestId", "status_code": "statusCode"}):
    """The body of every error reply."""

    message: str
    """What went wrong, in words."""
    request_id: str
    """Identifier to quote when asking for support."""
    status_code: int
    """HTTP status code, repeated in the body. 400 to 600."""

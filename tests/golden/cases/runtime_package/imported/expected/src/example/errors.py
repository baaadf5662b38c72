"""Every error that a call can raise."""

from clientloom_runtime.errors import (
    ApiError,
    BadRequestError,
    ClientError,
    ConflictError,
    DecodeError,
    ForbiddenError,
    MissingCredentialsError,
    NotFoundError,
    PagingError,
    PreconditionFailedError,
    RequestTimeoutError,
    ServerError,
    TokenError,
    TooManyRequestsError,
    TransportError,
    UnauthorizedError,
    UnexpectedMediaVersionError,
    UnprocessableEntityError,
)

__all__ = [
    "ApiError",
    "BadRequestError",
    "ClientError",
    "ConflictError",
    "DecodeError",
    "ForbiddenError",
    "MissingCredentialsError",
    "NotFoundError",
    "PagingError",
    "PreconditionFailedError",
    "RequestTimeoutError",
    "ServerError",
    "SoldError",
    "TokenError",
    "TooManyRequestsError",
    "TransportError",
    "UnauthorizedError",
    "UnexpectedMediaVersionError",
    "UnprocessableEntityError",
]


class SoldError(ConflictError):
    """A problem of type https://pets.example/problems/sold."""

"""Every error that a call can raise."""

from ._runtime.errors import (
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
    "ClosedError",
    "ConflictError",
    "DecodeError",
    "ForbiddenError",
    "MissingCredentialsError",
    "NotFoundError",
    "OutOfCreditError",
    "PagingError",
    "PreconditionFailedError",
    "RequestTimeoutError",
    "ServerError",
    "TokenError",
    "TooManyRequestsError",
    "TransportError",
    "UnauthorizedError",
    "UnexpectedMediaVersionError",
    "UnprocessableEntityError",
]


class ClosedError(ApiError):
    """A problem of type urn:problem:closed or urn:problem:"shut"."""


class OutOfCreditError(ForbiddenError):
    """A problem of type https://example.com/problems/out-of-credit."""

"""Names that a package cannot give away, or cannot have at all: what Python, its dependencies and every package use."""

from __future__ import annotations

import keyword
import re
import sys

# what every package needs, with all that this needs in turn: import names, and distributions called otherwise
_DEPENDENCIES = frozenset(
    {
        *("anyio", "backports", "brotli", "brotlicffi", "certifi", "clientloom", "clientloom_runtime"),
        *(
            "exceptiongroup",
            "h11",
            "h2",
            "hpack",
            "httpcore2",
            "httpx2",
            "httpx2_jsfetch",
            "hyperframe",
            "idna",
            "importlib_metadata",
            "msgspec",
        ),
        *("opentelemetry", "opentelemetry_api", "pyreqwest", "sniffio", "socksio", "trio", "truststore"),
        *("typing_extensions", "zipp", "zstandard"),
    }
)
# what the root module of a package is written with
USED_BY_ROOT = frozenset({"TYPE_CHECKING", "lazy"})
API_ERRORS = (
    *("ApiError", "BadRequestError", "ConflictError", "ForbiddenError", "NotFoundError", "PreconditionFailedError"),
    *("ServerError", "TooManyRequestsError", "UnauthorizedError", "UnprocessableEntityError"),
)
OTHER_ERRORS = (
    *("ClientError", "ConstraintError", "DecodeError", "MissingCredentialsError", "PagingError"),
    *("RequestTimeoutError", "TokenError", "TransportError", "UnexpectedMediaVersionError"),
)


def is_name(text: str) -> bool:
    """True for an ASCII name that Python accepts and does not reserve."""
    return text.isascii() and text.isidentifier() and not keyword.iskeyword(text)


def is_taken(import_name: str) -> bool:
    """True for a package name that would hide one that the client (or Python) needs."""
    return import_name.lower() in _DEPENDENCIES or import_name in sys.stdlib_module_names


def is_dependency(distribution: str) -> bool:
    """True for a distribution that the client needs: one of that name would be installed in its place."""
    return re.sub(r"[-_.]+", "_", distribution).lower() in _DEPENDENCIES

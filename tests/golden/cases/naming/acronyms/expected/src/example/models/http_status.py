"""The HttpStatus type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class HttpStatus(OpenStrEnum):
    """The values of HttpStatus that the API declares."""

    NOT_FOUND = "NOT_FOUND"
    NOT_FOUND2 = "notFound2"
    HTTP_ERROR = "HTTPError"
    IOS = "iOS"
    if TYPE_CHECKING:
        _OTHER = "any other value"

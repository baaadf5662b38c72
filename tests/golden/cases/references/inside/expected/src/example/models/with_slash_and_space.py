"""The WithSlashAndSpace type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class WithSlashAndSpace(OpenStrEnum):
    """The values of WithSlashAndSpace that the API declares."""

    A = "a"
    if TYPE_CHECKING:
        _OTHER = "any other value"

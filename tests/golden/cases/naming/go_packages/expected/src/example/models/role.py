"""The Role type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenIntEnum


class Role(OpenIntEnum):
    """The values of Role that the API declares."""

    RoleUser = 0
    RoleAdmin = 1
    if TYPE_CHECKING:
        _OTHER = -1

"""The Status type."""

from typing import TYPE_CHECKING

from .._runtime.enums import OpenStrEnum


class Status(OpenStrEnum):
    """How far it is."""

    NEW = "new"
    DONE = "done"
    if TYPE_CHECKING:
        _OTHER = "any other value"

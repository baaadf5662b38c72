"""The State type."""

from typing import TYPE_CHECKING

from .._runtime.enums import OpenStrEnum


class State(OpenStrEnum):
    """The values of State that the API declares."""

    OPEN = "open"
    DONE = "done"
    if TYPE_CHECKING:
        _OTHER = "any other value"

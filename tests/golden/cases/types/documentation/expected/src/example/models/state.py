"""The State type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class State(OpenStrEnum):
    """State of a task."""

    NEW = "new"
    DONE = "done"
    if TYPE_CHECKING:
        _OTHER = "any other value"

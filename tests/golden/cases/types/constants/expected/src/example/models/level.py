"""The Level type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenIntEnum


class Level(OpenIntEnum):
    """How much."""

    VALUE_10 = 10
    VALUE_20 = 20
    if TYPE_CHECKING:
        _OTHER = -1

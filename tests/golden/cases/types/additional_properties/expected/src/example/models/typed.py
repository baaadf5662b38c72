"""The Typed model."""

from .._runtime.model import OpenModel
from .closed import Closed


class Typed(OpenModel[list[Closed]]):
    total: int | None = None

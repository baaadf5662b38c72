"""The Pets model."""

from .._runtime.model import Model
from .pet import Pet


class Pets(Model, rename={"total_count": "totalCount"}):
    pets: list[Pet]
    total_count: int

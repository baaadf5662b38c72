"""The Values model."""

from .._runtime.model import Model
from .item import Item


class Values(Model, rename={"next_page": "nextPage", "previous_page": "previousPage"}):
    values: list[Item] | None = None
    next_page: str | None = None
    previous_page: str | None = None

"""The ItemPage model."""

from .._runtime.model import Model
from .item import Item


class ItemPage(Model, rename={"total_elements": "totalElements"}):
    content: list[Item] | None = None
    number: int | None = None
    last: bool | None = None
    total_elements: int | None = None

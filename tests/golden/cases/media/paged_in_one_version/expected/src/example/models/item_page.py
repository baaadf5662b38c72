"""The ItemPage model."""

from .._runtime.model import Model
from .item import Item


class ItemPage(Model, rename={"next_page_token": "nextPageToken"}):
    items: list[Item] | None = None
    next_page_token: str | None = None

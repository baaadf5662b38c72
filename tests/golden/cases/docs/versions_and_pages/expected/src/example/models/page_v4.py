"""The PageV4 model."""

from .._runtime.model import Model
from .item_v4 import ItemV4


class PageV4(Model, rename={"next_page_token": "nextPageToken"}):
    items: list[ItemV4] | None = None
    next_page_token: str | None = None

"""The PageV3 model."""

from .._runtime.model import Model
from .item_v3 import ItemV3


class PageV3(Model, rename={"next_page_token": "nextPageToken"}):
    items: list[ItemV3] | None = None
    next_page_token: str | None = None

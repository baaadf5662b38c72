"""The ListItemsReply model."""

from .._runtime.model import Model
from .item import Item


class ListItemsReply(Model, rename={"odata_next_link": "@odata.nextLink"}):
    value: list[Item] | None = None
    odata_next_link: str | None = None

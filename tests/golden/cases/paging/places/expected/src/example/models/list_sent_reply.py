"""The ListSentReply model."""

from .._runtime.model import Model
from .item import Item


class ListSentReply(Model, rename={"next_token": "nextToken"}):
    items: list[Item] | None = None
    next_token: str | None = None

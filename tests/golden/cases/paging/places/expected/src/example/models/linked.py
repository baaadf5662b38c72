"""The Linked model, and its parts."""

from .._runtime.model import Model
from .item import Item


class LinkedEmbedded(Model):
    things: list[Item] | None = None


class LinkedLinks(Model):
    next: str | None = None


class Linked(Model, rename={"embedded": "_embedded"}):
    embedded: LinkedEmbedded | None = None
    links: LinkedLinks | None = None

"""The Tree model, and its parts."""

from .._runtime.model import JsonValue, Model


class TreeChildrenItem(Model):
    data: str | None = None
    children: list[JsonValue] | None = None


class Tree(Model):
    data: str | None = None
    children: list[TreeChildrenItem] | None = None

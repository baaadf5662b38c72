"""The Tree model."""

from .._runtime.model import OpenModel


class Tree(OpenModel["Tree"]):
    name: str | None = None

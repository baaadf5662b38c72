"""The Node type, and its parts."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import OpenModel, Unknown, union
from .leaf import Leaf


class NodeBase(OpenModel[int], others={"of": ("Leaf",)}):
    of: str


if TYPE_CHECKING:
    Node: TypeAlias = Leaf | NodeBase | Unknown
else:
    Node = union(
        "Node", lambda: (Leaf, NodeBase), discriminator="of", mapping={"Leaf": 0}
    )

"""The data of Families."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .animals import Animals as Animals
    from .cat import Animal as Animal, AnimalBase as AnimalBase, Cat as Cat, Dog as Dog
    from .circle import Circle as Circle
    from .leaf import Leaf as Leaf
    from .message import Message as Message, MessageBase as MessageBase
    from .mixed import Mixed as Mixed
    from .node import Node as Node, NodeBase as NodeBase
    from .rich import Rich as Rich
    from .shape import Shape as Shape
    from .shape_base import ShapeBase as ShapeBase
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Animal": "cat",
            "AnimalBase": "cat",
            "Animals": "animals",
            "Cat": "cat",
            "Circle": "circle",
            "Dog": "cat",
            "Leaf": "leaf",
            "Message": "message",
            "MessageBase": "message",
            "Mixed": "mixed",
            "Node": "node",
            "NodeBase": "node",
            "Rich": "rich",
            "Shape": "shape",
            "ShapeBase": "shape_base",
        },
    )

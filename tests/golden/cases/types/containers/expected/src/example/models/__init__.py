"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .alias import Alias as Alias
    from .anything import Anything as Anything
    from .containers import Containers as Containers, ContainersEmpty as ContainersEmpty
    from .free import Free as Free
    from .index import Index as Index
    from .names import Names as Names
    from .point import Point as Point
    from .text import Text as Text
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Alias": "alias",
            "Anything": "anything",
            "Containers": "containers",
            "ContainersEmpty": "containers",
            "Free": "free",
            "Index": "index",
            "Names": "names",
            "Point": "point",
            "Text": "text",
        },
    )

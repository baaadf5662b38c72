"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .bag import Bag as Bag
    from .closed import Closed as Closed
    from .empty import Empty as Empty
    from .maybe import Maybe as Maybe
    from .open import Open as Open
    from .tree import Tree as Tree
    from .typed import Typed as Typed
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Bag": "bag",
            "Closed": "closed",
            "Empty": "empty",
            "Maybe": "maybe",
            "Open": "open",
            "Tree": "tree",
            "Typed": "typed",
        },
    )

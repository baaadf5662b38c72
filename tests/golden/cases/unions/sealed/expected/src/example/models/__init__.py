"""The data of Sealed parents whose children are empty."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .bool import Bool as Bool
    from .is_false import IsFalse as IsFalse
    from .is_true import IsTrue as IsTrue
    from .large import Large as Large
    from .names import Names as Names
    from .op import Op as Op
    from .size import Size as Size
    from .small import Small as Small
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Bool": "bool",
            "IsFalse": "is_false",
            "IsTrue": "is_true",
            "Large": "large",
            "Names": "names",
            "Op": "op",
            "Size": "size",
            "Small": "small",
        },
    )

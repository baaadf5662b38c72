"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .base import Base as Base
    from .both import Both as Both
    from .child import Child as Child
    from .closed import Closed as Closed
    from .described import Described as Described
    from .named import Named as Named
    from .narrowed import Narrowed as Narrowed
    from .same import Same as Same
    from .scalar import Scalar as Scalar
    from .with_union import (
        WithUnion as WithUnion,
        WithUnionA as WithUnionA,
        WithUnionB as WithUnionB,
    )
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Base": "base",
            "Both": "both",
            "Child": "child",
            "Closed": "closed",
            "Described": "described",
            "Named": "named",
            "Narrowed": "narrowed",
            "Same": "same",
            "Scalar": "scalar",
            "WithUnion": "with_union",
            "WithUnionA": "with_union",
            "WithUnionB": "with_union",
        },
    )

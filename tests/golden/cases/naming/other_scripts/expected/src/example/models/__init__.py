"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .groudfe import Große as Große
    from .straudfe import Straße as Straße
    from .u5546u54c1 import 商品 as 商品
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Große": "groudfe",
            "Straße": "straudfe",
            "商品": "u5546u54c1",
        },
    )

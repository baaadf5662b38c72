"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .grosse import Grosse as Grosse
    from .strasse import Strasse as Strasse
    from .u5546u54c1 import 商品 as 商品
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Grosse": "grosse",
            "Strasse": "strasse",
            "商品": "u5546u54c1",
        },
    )

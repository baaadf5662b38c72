"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .numbers import Numbers as Numbers
    from .strings import Strings as Strings
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Numbers": "numbers",
            "Strings": "strings",
        },
    )

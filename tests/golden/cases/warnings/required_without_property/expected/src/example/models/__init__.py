"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .base import Base as Base
    from .closed import Closed as Closed
    from .free import Free as Free
    from .misspelt import Misspelt as Misspelt
    from .open import Open as Open
    from .whole import Whole as Whole
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Base": "base",
            "Closed": "closed",
            "Free": "free",
            "Misspelt": "misspelt",
            "Open": "open",
            "Whole": "whole",
        },
    )

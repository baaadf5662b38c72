"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .flags import Flags as Flags
    from .ordering import Ordering as Ordering
    from .strasse import Strasse as Strasse
    from .votes import Votes as Votes
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Flags": "flags",
            "Ordering": "ordering",
            "Strasse": "strasse",
            "Votes": "votes",
        },
    )

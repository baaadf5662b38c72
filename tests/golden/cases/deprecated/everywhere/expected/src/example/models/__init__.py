"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .old import Old as Old
    from .old_list import OldList as OldList
    from .old_state import OldState as OldState
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Old": "old",
            "OldList": "old_list",
            "OldState": "old_state",
        },
    )

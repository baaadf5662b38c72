"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .note import Note as Note
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Note": "note",
        },
    )

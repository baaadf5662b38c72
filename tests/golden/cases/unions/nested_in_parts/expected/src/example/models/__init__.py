"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .owner import Owner as Owner
    from .upload import Upload as Upload
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Owner": "owner",
            "Upload": "upload",
        },
    )

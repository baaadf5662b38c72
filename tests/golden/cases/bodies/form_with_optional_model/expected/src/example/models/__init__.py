"""The data of A form with an optional model in it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .direct import Direct as Direct
    from .owner import Owner as Owner
    from .upload import Upload as Upload
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Direct": "direct",
            "Owner": "owner",
            "Upload": "upload",
        },
    )

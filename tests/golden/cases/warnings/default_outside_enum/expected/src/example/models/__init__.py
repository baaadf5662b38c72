"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .e_reply import EReply as EReply
    from .mode import Mode as Mode
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "EReply": "e_reply",
            "Mode": "mode",
        },
    )

"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .never import Never as Never
    from .nothing import Nothing as Nothing
    from .nothing_else import NothingElse as NothingElse
    from .other import Other as Other
    from .thing import Thing as Thing
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Never": "never",
            "Nothing": "nothing",
            "NothingElse": "nothing_else",
            "Other": "other",
            "Thing": "thing",
        },
    )

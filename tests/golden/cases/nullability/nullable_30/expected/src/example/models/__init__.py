"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .maybe import Maybe as Maybe
    from .maybe_text import MaybeText as MaybeText
    from .plain import Plain as Plain
    from .thing import Thing as Thing
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Maybe": "maybe",
            "MaybeText": "maybe_text",
            "Plain": "plain",
            "Thing": "thing",
        },
    )

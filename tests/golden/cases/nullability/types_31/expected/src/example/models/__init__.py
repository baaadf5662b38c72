"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .maybe import Maybe as Maybe
    from .maybe_state import MaybeState as MaybeState
    from .plain import Plain as Plain
    from .thing import Thing as Thing
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Maybe": "maybe",
            "MaybeState": "maybe_state",
            "Plain": "plain",
            "Thing": "thing",
        },
    )

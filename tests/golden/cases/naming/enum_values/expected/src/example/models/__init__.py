"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .cases import Cases as Cases
    from .inline import Inline as Inline, InlineWord as InlineWord
    from .methods import Methods as Methods
    from .named import Named as Named
    from .numbers import Numbers as Numbers
    from .words import Words as Words
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Cases": "cases",
            "Inline": "inline",
            "InlineWord": "inline",
            "Methods": "methods",
            "Named": "named",
            "Numbers": "numbers",
            "Words": "words",
        },
    )

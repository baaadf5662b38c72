"""The data of Messages."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .any_body import AnyBody as AnyBody
    from .class_ import Class as Class
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AnyBody": "any_body",
            "Class": "class_",
        },
    )

"""The data of Pet Store API."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
        },
    )

"""The asynchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .core_v1 import AsyncCoreV1 as AsyncCoreV1
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AsyncCoreV1": "core_v1",
        },
    )

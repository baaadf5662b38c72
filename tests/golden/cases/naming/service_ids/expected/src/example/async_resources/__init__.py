"""The asynchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .health_service import AsyncHealthService as AsyncHealthService
    from .library_service import AsyncLibraryService as AsyncLibraryService
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AsyncHealthService": "health_service",
            "AsyncLibraryService": "library_service",
        },
    )

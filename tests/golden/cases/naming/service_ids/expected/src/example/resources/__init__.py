"""The synchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .health_service import HealthService as HealthService
    from .library_service import LibraryService as LibraryService
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "HealthService": "health_service",
            "LibraryService": "library_service",
        },
    )

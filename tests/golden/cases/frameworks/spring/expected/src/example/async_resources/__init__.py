"""The asynchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .ship_paper_controller import (
        AsyncShipPaperController as AsyncShipPaperController,
    )
    from .ships import AsyncShips as AsyncShips
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AsyncShipPaperController": "ship_paper_controller",
            "AsyncShips": "ships",
        },
    )

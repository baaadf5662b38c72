"""The synchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .ship_paper_controller import ShipPaperController as ShipPaperController
    from .ships import Ships as Ships
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "ShipPaperController": "ship_paper_controller",
            "Ships": "ships",
        },
    )

"""The data of OpenAPI definition."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .cargo_dto import CargoDto as CargoDto
    from .page_ship_dto import PageShipDto as PageShipDto
    from .pageable import Pageable as Pageable
    from .ship_dto import ShipDto as ShipDto
    from .upload_body import UploadBody as UploadBody
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "CargoDto": "cargo_dto",
            "PageShipDto": "page_ship_dto",
            "Pageable": "pageable",
            "ShipDto": "ship_dto",
            "UploadBody": "upload_body",
        },
    )

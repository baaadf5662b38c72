"""The PageShipDto model."""

from .._runtime.model import Model
from .ship_dto import ShipDto


class PageShipDto(
    Model, rename={"total_pages": "totalPages", "total_elements": "totalElements"}
):
    total_pages: int | None = None
    total_elements: int | None = None
    size: int | None = None
    content: list[ShipDto] | None = None
    number: int | None = None
    first: bool | None = None
    last: bool | None = None
    empty: bool | None = None

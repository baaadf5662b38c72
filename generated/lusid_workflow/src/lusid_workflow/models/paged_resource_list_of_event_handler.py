"""The PagedResourceListOfEventHandler model."""

from .._runtime.model import ClosedModel
from .event_handler import EventHandler
from .link import Link


class PagedResourceListOfEventHandler(
    ClosedModel, rename={"next_page": "nextPage", "previous_page": "previousPage"}
):
    """One page of event handlers, with tokens for the neighbouring pages."""

    next_page: str | None = None
    """Token to pass as `page` for the following page; absent or null on the last
    one.
    """
    previous_page: str | None = None
    """Token to pass as `page` for the preceding page; absent or null on the first
    one.
    """
    values: list[EventHandler]
    """The event handlers on this page."""
    href: str | None = None
    """Address of this page."""
    links: list[Link] | None = None
    """Related resources."""

"""The PagedResourceListOfTask model."""

from .._runtime.model import ClosedModel
from .link import Link
from .task import Task


class PagedResourceListOfTask(
    ClosedModel, rename={"next_page": "nextPage", "previous_page": "previousPage"}
):
    """One page of tasks, with tokens for the neighbouring pages."""

    next_page: str | None = None
    """Token to pass as `page` for the following page; absent or null on the last
    one.
    """
    previous_page: str | None = None
    """Token to pass as `page` for the preceding page; absent or null on the first
    one.
    """
    values: list[Task]
    """The tasks on this page."""
    href: str | None = None
    """Address of this page."""
    links: list[Link] | None = None
    """Related resources."""

"""The ResourceListOfChangeItem model."""

from .._runtime.model import ClosedModel
from .change_item import ChangeItem
from .link import Link


class ResourceListOfChangeItem(
    ClosedModel, rename={"next_page": "nextPage", "previous_page": "previousPage"}
):
    """List of the changes made to a task."""

    values: list[ChangeItem]
    """The changes."""
    href: str | None = None
    """Address of this list."""
    links: list[Link] | None = None
    """Related resources."""
    next_page: str | None = None
    """Token of the following page, if there is one."""
    previous_page: str | None = None
    """Token of the preceding page, if there is one."""

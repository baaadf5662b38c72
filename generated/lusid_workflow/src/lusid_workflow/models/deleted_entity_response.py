"""The DeletedEntityResponse model."""

import datetime

from .._runtime.model import ClosedModel
from .link import Link


class DeletedEntityResponse(
    ClosedModel, rename={"effective_from": "effectiveFrom", "as_at": "asAt"}
):
    """Receipt for a deletion."""

    href: str | None = None
    """Address of the removed entity."""
    effective_from: datetime.datetime | None = None
    """Effective date from which the deletion holds, where that applies."""
    as_at: datetime.datetime
    """System time at which the deletion was recorded."""
    links: list[Link] | None = None
    """Related resources."""

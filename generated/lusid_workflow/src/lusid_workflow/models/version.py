"""The Version model."""

import datetime

from .._runtime.model import ClosedModel


class Version(
    ClosedModel,
    rename={
        "as_at_created": "asAtCreated",
        "user_id_created": "userIdCreated",
        "as_at_modified": "asAtModified",
        "user_id_modified": "userIdModified",
        "as_at_version_number": "asAtVersionNumber",
    },
):
    """Audit data of an entity: who wrote it, and when."""

    as_at_created: datetime.datetime | None = None
    """System time of the first write."""
    user_id_created: str | None = None
    """User behind the first write."""
    as_at_modified: datetime.datetime | None = None
    """System time of the newest write."""
    user_id_modified: str | None = None
    """User behind the newest write."""
    as_at_version_number: int | None = None
    """Revision counter; the first write is revision 1."""
